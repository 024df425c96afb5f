package dev.candor.demo.page;

import java.util.Locale;
import java.util.stream.Stream;

/** A link out of the workspace; only http, https and mailto become links. */
final class SafeLink {
    private SafeLink() {}

    static boolean isSafe(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return Stream.of("http://", "https://", "mailto:").anyMatch(lower::startsWith);
    }

    /** Link to a safe URL; the label must already be HTML. */
    static String to(String url, String label) {
        return "<a href=\"" + Markup.escape(url) + "\" target=\"_blank\" rel=\"noopener noreferrer\">" + label + "</a>";
    }
}
