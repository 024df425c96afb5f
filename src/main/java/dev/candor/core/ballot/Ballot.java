package dev.candor.core.ballot;

import java.util.Map;

/**
 * One person's answers to one wave. Holds no person and no time, on purpose.
 *
 * @param group number of the reportable group within the wave
 * @param usesProduct whether the product is used; if not, there are no answers
 * @param answers by question id; a skipped question is absent
 */
public record Ballot(int group, boolean usesProduct, Map<String, Answer> answers) {
    public Ballot {
        answers = Map.copyOf(answers);
        if (!usesProduct && !answers.isEmpty()) {
            throw new IllegalArgumentException("a ballot that says 'not used' carries no answers");
        }
    }

    /** The ballot of someone who does not use the product. */
    public static Ballot notUsed(int leaf) {
        return new Ballot(leaf, false, Map.of());
    }
}
