package dev.candor.core.ui;

import dev.candor.core.survey.QuestionType;

/** Meaning of the ends of a scale. */
final class ScaleEnds {
    private ScaleEnds() {}

    /** Such as {@code 1 = very dissatisfied, 5 = very satisfied}; of a change, what it is compared with. */
    static String ends(QuestionType type) {
        return switch (type) {
            case AGREE -> "1 = strongly disagree, 5 = strongly agree";
            case CHOOSE -> "If you could choose freely";
            case RATING -> "1 = very dissatisfied, 5 = very satisfied";
            case EASE -> "1 = strongly disagree, 7 = strongly agree";
            case NPS -> "0 = not at all likely, 10 = extremely likely";
            case CHANGE -> "Compared with the last time you were asked";
            case SCORE, SINGLE, MULTI, TEXT -> throw new IllegalArgumentException(type.word() + " is no scale");
        };
    }
}
