package dev.candor.edge.slack;

import dev.candor.core.page.MarkupEscape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Shortens the labels of a chart and keeps them distinct, because Slack tells points apart by their labels. */
final class DistinctLabels {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private DistinctLabels() {}

    /** One label for each given one, in the same order: not empty, distinct, at most {@code most} characters. */
    static List<String> of(List<String> labels, int most) {
        List<String> shortened = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String label : labels) {
            String plain =
                    BLANKS.matcher(MarkupEscape.plain(label)).replaceAll(" ").strip();
            String text = plain.isEmpty() ? "–" : plain;
            String candidate = SlackText.shorten(text, most);
            for (int number = 2; !used.add(candidate); number++) {
                String suffix = " " + number;
                candidate = SlackText.shorten(text, most - suffix.length()) + suffix;
            }
            shortened.add(candidate);
        }
        return shortened;
    }
}
