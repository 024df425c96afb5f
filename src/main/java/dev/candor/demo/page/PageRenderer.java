package dev.candor.demo.page;

import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Workspace;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws the whole page when it is opened, and afterwards only the changed regions. */
final class PageRenderer {
    private static final Duration LONG_POLL_TIMEOUT = Duration.ofSeconds(20);

    private final Workspace workspace;
    private final Templates templates;
    private final SidebarEntries sidebarEntries;
    private final Regions regions;

    PageRenderer(Workspace workspace, Templates templates, SidebarEntries sidebarEntries, Regions regions) {
        this.workspace = workspace;
        this.templates = templates;
        this.sidebarEntries = sidebarEntries;
        this.regions = regions;
    }

    String page(PageAddress address, String draft) {
        Map<String, String> drawn = regions.draw(address);
        Map<String, gg.jte.Content> contents = new LinkedHashMap<>();
        drawn.forEach((id, html) -> contents.put(id, Markup.trusted(html)));
        List<Suggestion> suggestions =
                workspace.manifest().commands().stream().flatMap(Suggestion::of).toList();
        PageView frame = new PageView(address, header(address), draft, suggestions, contents, fingerprints(drawn));
        return templates.draw("page", Map.of("frame", frame));
    }

    /** Waits for a change and returns the changed regions, or none after {@link #LONG_POLL_TIMEOUT}. */
    String update(PageAddress address, String seen) {
        long deadline = System.nanoTime() + LONG_POLL_TIMEOUT.toNanos();
        while (true) {
            long count = workspace.changes().count();
            Map<String, String> drawn = regions.draw(address);
            String now = fingerprints(drawn);
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!now.equals(seen) || !workspace.changes().awaitBeyond(count, left)) {
                return templates.draw(
                        "live", Map.of("address", address, "regions", changed(drawn, seen), "fingerprints", now));
            }
        }
    }

    private static Map<String, gg.jte.Content> changed(Map<String, String> drawn, String seen) {
        List<String> before = List.of(seen.split("\\.", -1));
        Map<String, gg.jte.Content> differing = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<String, String> region : drawn.entrySet()) {
            if (at >= before.size() || !before.get(at).equals(fingerprint(region.getValue()))) {
                differing.put(region.getKey(), Markup.trusted(region.getValue()));
            }
            at++;
        }
        return differing;
    }

    private static String fingerprints(Map<String, String> drawn) {
        return drawn.values().stream().map(PageRenderer::fingerprint).collect(Collectors.joining("."));
    }

    private static String fingerprint(String html) {
        return Integer.toHexString(html.hashCode()) + Integer.toHexString(html.length());
    }

    private PageView.Header header(PageAddress address) {
        String app = sidebarEntries.direct(address.as()).id();
        String appName = workspace.identity().appName();
        if (address.atHome() || address.at().equals(app)) {
            return new PageView.Header(appName, "", app, true, !address.atHome());
        }
        Channel channel = workspace.channels().get(address.at());
        return new PageView.Header('#' + channel.name(), channel.topic(), app, false, channel.has(address.as()));
    }
}
