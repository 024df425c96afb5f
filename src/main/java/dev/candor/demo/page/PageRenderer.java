package dev.candor.demo.page;

import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Manifest;
import dev.candor.demo.workspace.Workspace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws the page when it is opened, and afterwards what differs from what the browser has seen. */
final class PageRenderer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Workspace workspace;
    private final Templates templates;
    private final SidebarEntries rooms;
    private final Regions regions;

    PageRenderer(Workspace workspace, Templates templates, SidebarEntries rooms, Regions regions) {
        this.workspace = workspace;
        this.templates = templates;
        this.rooms = rooms;
        this.regions = regions;
    }

    /** The whole page. */
    String whole(PageAddress visit, String draft) {
        Map<String, String> drawn = regions.draw(visit);
        Map<String, gg.jte.Content> contents = new LinkedHashMap<>();
        drawn.forEach((id, html) -> contents.put(id, Markup.trusted(html)));
        List<Suggestion> suggestions = workspace.manifest().commands().stream()
                .map(Manifest.Command::name)
                .flatMap(Suggestion::of)
                .toList();
        PageView frame = new PageView(visit, head(visit), draft, suggestions, contents, steps(visit), seen(drawn));
        return templates.draw("page", Map.of("frame", frame));
    }

    /** Waits until something differs from what was seen, and draws that; or nothing, after a while. */
    String live(PageAddress visit, String seen) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long count = workspace.changes().count();
            Map<String, String> drawn = regions.draw(visit);
            String now = seen(drawn);
            Duration left = Duration.ofNanos(patience - System.nanoTime());
            if (!now.equals(seen) || !workspace.changes().awaitBeyond(count, left)) {
                return templates.draw("live", Map.of("visit", visit, "regions", differing(drawn, seen), "seen", now));
            }
        }
    }

    private static Map<String, gg.jte.Content> differing(Map<String, String> drawn, String seen) {
        List<String> before = List.of(seen.split("\\.", -1));
        Map<String, gg.jte.Content> differing = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<String, String> region : drawn.entrySet()) {
            if (at >= before.size() || !before.get(at).equals(mark(region.getValue()))) {
                differing.put(region.getKey(), Markup.trusted(region.getValue()));
            }
            at++;
        }
        return differing;
    }

    private static String seen(Map<String, String> drawn) {
        return drawn.values().stream().map(PageRenderer::mark).collect(Collectors.joining("."));
    }

    private static String mark(String html) {
        return Integer.toHexString(html.hashCode()) + Integer.toHexString(html.length());
    }

    private PageView.Head head(PageAddress visit) {
        String app = rooms.direct(visit.as()).id();
        String appName = workspace.identity().appName();
        if (visit.atHome() || visit.at().equals(app)) {
            return new PageView.Head(appName, "", app, true, !visit.atHome());
        }
        Channel channel = workspace.channels().get(visit.at());
        return new PageView.Head('#' + channel.name(), channel.topic(), app, false, channel.has(visit.as()));
    }

    private List<PageView.Step> steps(PageAddress visit) {
        String app = visit.to(rooms.direct(visit.as()).id());
        String command = workspace.manifest().commands().stream()
                .map(Manifest.Command::name)
                .findFirst()
                .orElse("/help");
        String draft = app + "&draft=" + URLEncoder.encode(command + " ci", StandardCharsets.UTF_8);
        return List.of(
                PageView.Step.go("Answer your survey", app),
                PageView.Step.wind("Wind to the close", "close"),
                PageView.Step.go("Read the result in #platform-ci", to(visit, "platform-ci")),
                PageView.Step.go("Ask " + command + " ci", draft),
                PageView.Step.wind("Wind a day on", "day"),
                PageView.Step.go("Read the digest in #team-payments", to(visit, "team-payments")));
    }

    private String to(PageAddress visit, String channel) {
        return rooms.named(channel, visit.as())
                .map(found -> visit.to(found.id()))
                .orElse(visit.to(visit.at()));
    }
}
