package dev.candor.core.ui.result;

import dev.candor.core.page.Part;
import java.util.List;

/**
 * What the surveys of a product say about its generations.
 *
 * @param headline the share on each generation, in one line
 * @param facts when, how many answered, and warnings
 * @param shares the shares over time as a chart, those of the latest result with their likely ranges, and what moved
 * @param topics what else was asked, as far as it was
 */
public record MigrationResult(String headline, List<String> facts, List<Part> shares, List<Topic> topics) {
    public MigrationResult {
        facts = List.copyOf(facts);
        shares = List.copyOf(shares);
        topics = List.copyOf(topics);
    }

    /**
     * A part of the result.
     *
     * @param id unique within the result, such as {@code liking}
     */
    public record Topic(String id, String heading, List<Part> parts) {
        public Topic {
            parts = List.copyOf(parts);
        }
    }
}
