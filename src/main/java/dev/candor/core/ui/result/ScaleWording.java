package dev.candor.core.ui.result;

import dev.candor.core.survey.QuestionType;
import java.util.List;

/**
 * Words for the answers on a scale.
 *
 * @param are predicate for favourable answers: {@code are satisfied}
 * @param be the same in the infinitive: {@code be satisfied}
 * @param areNot predicate for unfavourable answers: {@code are dissatisfied}
 * @param neither predicate for neutral answers: {@code are neither satisfied nor dissatisfied}
 * @param segments short forms: favourable, neutral, unfavourable
 */
record ScaleWording(String are, String be, String areNot, String neither, List<String> segments) {
    private static final ScaleWording RATING = new ScaleWording(
            "are satisfied",
            "be satisfied",
            "are dissatisfied",
            "are neither satisfied nor dissatisfied",
            List.of("satisfied", "neither", "dissatisfied"));
    private static final ScaleWording EASE = new ScaleWording(
            "agree", "agree", "disagree", "neither agree nor disagree", List.of("agree", "neither", "disagree"));
    private static final ScaleWording RECOMMEND = new ScaleWording(
            "gave 9 or 10",
            "give 9 or 10",
            "gave 0 to 6",
            "gave 7 or 8",
            List.of("gave 9 or 10", "gave 7 or 8", "gave 0 to 6"));
    private static final ScaleWording CHANGE = new ScaleWording(
            "say it got better",
            "say it got better",
            "say it got worse",
            "say it stayed the same",
            List.of("better", "the same", "worse"));

    private static final ScaleWording CHOOSE = new ScaleWording(
            "would choose it freely",
            "choose it freely",
            "would not choose it freely",
            "are undecided",
            List.of("would choose it", "undecided", "would not"));

    static ScaleWording of(QuestionType scale) {
        return switch (scale) {
            case RATING -> RATING;
            case EASE, AGREE -> EASE;
            case CHOOSE -> CHOOSE;
            case NPS -> RECOMMEND;
            case CHANGE -> CHANGE;
            case SCORE, SINGLE, MULTI, TEXT -> throw new IllegalArgumentException(scale.word() + " is no scale");
        };
    }

    String favourable() {
        return segments.get(0);
    }
}
