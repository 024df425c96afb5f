package dev.candor.core.page;

import java.util.List;

/**
 * A message, an answer or a home tab.
 *
 * @param summary the whole in one plain sentence, for notifications and screen readers; never blank
 * @param parts from top to bottom
 */
public record Page(String summary, List<Part> parts) {
    public Page {
        parts = List.copyOf(parts);
        if (summary.isBlank()) {
            throw new IllegalArgumentException("a page needs a summary");
        }
    }

    /** A page of one sentence. */
    public static Page of(String sentence) {
        return new Page(sentence, List.of(new Part.Text(sentence)));
    }
}
