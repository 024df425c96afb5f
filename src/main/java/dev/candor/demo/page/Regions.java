package dev.candor.demo.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.workspace.View;
import dev.candor.demo.workspace.Workspace;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Draws the parts of the page that change while it is open. */
final class Regions {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);

    private final Workspace workspace;
    private final Templates templates;
    private final UserPresenter presenter;
    private final SidebarEntries sidebarEntries;
    private final TimeControl timeControl;
    private final UserNotices notices;
    private final BotCalendar calendar;
    private final Steps steps;

    Regions(
            Workspace workspace,
            Templates templates,
            SidebarEntries sidebarEntries,
            TimeControl timeControl,
            UserNotices notices,
            BotCalendar calendar,
            Steps steps) {
        this.workspace = workspace;
        this.templates = templates;
        this.presenter = new UserPresenter(workspace);
        this.sidebarEntries = sidebarEntries;
        this.timeControl = timeControl;
        this.notices = notices;
        this.calendar = calendar;
        this.steps = steps;
    }

    /** HTML of each region by its HTML id. */
    Map<String, String> draw(PageAddress address) {
        steps.opened(address);
        Map<String, String> drawn = new LinkedHashMap<>();
        drawn.put("clock", templates.draw("region/clock", Map.of("clock", clock(address))));
        drawn.put("steps-list", templates.draw("region/steps", Map.of("steps", steps.of(address))));
        drawn.put("conversation", address.atHome() ? home(address) : conversation(address));
        drawn.put("sidebar-body", templates.draw("region/sidebar", Map.of("sidebar", sidebarEntries.sidebar(address))));
        drawn.put("modal", workspace.views().stack(address.as()).isEmpty() ? "" : modal(address));
        String notice = notices.of(address.as());
        drawn.put("notice", notice.isEmpty() ? "" : templates.draw("region/notice", Map.of("notice", notice)));
        return drawn;
    }

    private ClockView clock(PageAddress address) {
        ZonedDateTime now = workspace.clock().instant().atZone(presenter.zone(address.as()));
        return new ClockView(
                DAY.format(now),
                TIME.format(now),
                now.getZone().getId(),
                label(calendar.nextClose(), now.getZone()),
                label(calendar.nextSurvey(), now.getZone()),
                timeControl.percent().orElse(-1));
    }

    private static String label(Optional<Instant> at, ZoneId zone) {
        return at.map(instant -> DATE.format(instant.atZone(zone))).orElse("");
    }

    private String conversation(PageAddress address) {
        return templates.draw("region/conversation", Map.of("messages", sidebarEntries.read(address)));
    }

    private String home(PageAddress address) {
        Optional<View> home = workspace.views().home(address.as());
        List<BlockPart> blocks = home.map(view -> blocks(view)).orElse(List.of());
        String id = home.map(View::id).orElse("");
        return templates.draw("region/home", Map.of("id", id, "blocks", blocks));
    }

    private String modal(PageAddress address) {
        List<View> stack = workspace.views().stack(address.as());
        View view = stack.get(0);
        ModalView.Labels labels = new ModalView.Labels(
                view.title(),
                text(view.json().path("submit"), ""),
                text(view.json().path("close"), "Close"));
        ModalView modal = new ModalView(
                view.id(), view.callbackId(), labels, blocks(view), stack.size() - 1, notices.of(address.as()));
        return templates.draw("region/modal", Map.of("modal", modal));
    }

    private List<BlockPart> blocks(View view) {
        return new BlockCanvas(view.id(), presenter.names(view.user()), view.values(), view.errors())
                .blocks(view.blocks());
    }

    private static String text(JsonNode text, String otherwise) {
        return text.path("text").asText(otherwise);
    }
}
