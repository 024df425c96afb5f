package dev.candor.core.page;

import java.util.List;

/**
 * A message, a reply or a home tab.
 *
 * @param summary one plain sentence for notifications and screen readers; never blank
 * @param parts from top to bottom
 */
public record Page(String summary, List<Part> parts) {
    public Page {
        parts = List.copyOf(parts);
        if (summary.isBlank()) {
            throw new IllegalArgumentException(
                    "a page needs a summary: screen readers and notifications show nothing else");
        }
    }

    /** A page of one sentence. */
    public static Page of(String sentence) {
        return new Page(sentence, List.of(new Part.Text(sentence)));
    }
}
