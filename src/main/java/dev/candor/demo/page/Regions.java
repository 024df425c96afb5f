package dev.candor.demo.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.workspace.View;
import dev.candor.demo.workspace.Workspace;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The parts of the page that change while it is open, each drawn from the workspace as it is. */
final class Regions {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter CLOSE = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);

    private final Workspace workspace;
    private final Templates templates;
    private final UserPresenter faces;
    private final SidebarEntries rooms;
    private final TimeControl winding;
    private final UserNotices notices;
    private final Supplier<Optional<Instant>> nextClose;

    Regions(
            Workspace workspace,
            Templates templates,
            SidebarEntries rooms,
            TimeControl winding,
            UserNotices notices,
            Supplier<Optional<Instant>> nextClose) {
        this.workspace = workspace;
        this.templates = templates;
        this.faces = new UserPresenter(workspace);
        this.rooms = rooms;
        this.winding = winding;
        this.notices = notices;
        this.nextClose = nextClose;
    }

    /** The HTML of each region, by its id on the page. */
    Map<String, String> draw(PageAddress visit) {
        Map<String, String> drawn = new LinkedHashMap<>();
        drawn.put("dial", templates.draw("region/dial", Map.of("dial", dial(visit))));
        drawn.put("room", visit.atHome() ? home(visit) : room(visit));
        drawn.put("side", templates.draw("region/side", Map.of("side", rooms.sidebar(visit))));
        drawn.put("sheet", workspace.views().stack(visit.as()).isEmpty() ? "" : sheet(visit));
        String notice = notices.of(visit.as());
        drawn.put("notice", notice.isEmpty() ? "" : templates.draw("region/notice", Map.of("notice", notice)));
        return drawn;
    }

    private ClockView dial(PageAddress visit) {
        ZonedDateTime now = workspace.clock().instant().atZone(faces.zone(visit.as()));
        String close = nextClose
                .get()
                .map(at -> CLOSE.format(at.atZone(now.getZone())))
                .orElse("");
        return new ClockView(
                DAY.format(now),
                TIME.format(now),
                now.getZone().getId(),
                close,
                winding.percent().orElse(-1));
    }

    private String room(PageAddress visit) {
        return templates.draw("region/room", Map.of("posts", rooms.look(visit)));
    }

    private String home(PageAddress visit) {
        Optional<View> home = workspace.views().home(visit.as());
        List<BlockPart> blocks = home.map(view -> blocks(view)).orElse(List.of());
        String id = home.map(View::id).orElse("");
        return templates.draw("region/home", Map.of("id", id, "blocks", blocks));
    }

    private String sheet(PageAddress visit) {
        List<View> stack = workspace.views().stack(visit.as());
        View view = stack.get(0);
        ModalView.Words words = new ModalView.Words(
                view.title(),
                words(view.json().path("submit"), ""),
                words(view.json().path("close"), "Close"));
        ModalView sheet = new ModalView(view.id(), words, blocks(view), stack.size() - 1, notices.of(visit.as()));
        return templates.draw("region/sheet", Map.of("sheet", sheet));
    }

    private List<BlockPart> blocks(View view) {
        return new BlockCanvas(view.id(), faces.names(view.user()), view.values(), view.errors()).blocks(view.blocks());
    }

    private static String words(JsonNode text, String otherwise) {
        return text.path("text").asText(otherwise);
    }
}
