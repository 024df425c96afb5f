package dev.candor.core.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The question of a survey on which it depends who is asked what: whether somebody uses the product, or which of its
 * generations. Its last option says that the respondent does not use it.
 */
public record BranchingQuestion(Question question) {
    /** The branching question among these; empty if everybody is asked the same. */
    public static Optional<BranchingQuestion> of(List<Question> questions) {
        return questions.stream()
                .filter(question -> question.purpose().isBranching())
                .findFirst()
                .map(BranchingQuestion::new);
    }

    /** The id of the question. */
    public String id() {
        return question.id();
    }

    /** Position of the option that says that the respondent does not use the product. */
    public int notUsed() {
        return question.options().size() - 1;
    }

    /** Position of the option that says no more than that the respondent uses the product; empty for generations. */
    public Optional<Integer> used() {
        return question.purpose() == Purpose.USAGE ? Optional.of(0) : Optional.empty();
    }

    /** Whether a respondent who chose these options uses the product; one who chose none is taken for a user. */
    public boolean usesProduct(Set<Integer> chosen) {
        return !chosen.contains(notUsed());
    }
}
