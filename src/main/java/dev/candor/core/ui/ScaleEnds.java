package dev.candor.core.ui;

import dev.candor.core.survey.QuestionType;

/** Meaning of the ends of a scale. */
final class ScaleEnds {
    private ScaleEnds() {}

    /** Such as {@code 1 = very dissatisfied, 5 = very satisfied}; of a change, what it is compared with. */
    static String ends(QuestionType type) {
        return switch (type) {
            case AGREE, RATING, EASE, NPS -> end(type, type.low()) + ", " + end(type, type.high());
            case CHOOSE -> "If you could choose freely";
            case CHANGE -> "Compared with the last time you were asked";
            case SCORE, SINGLE, MULTI, TEXT -> throw new IllegalArgumentException(type.word() + " is no scale");
        };
    }

    private static String end(QuestionType type, int point) {
        return point + " = " + type.meaning(point).orElseThrow();
    }
}
