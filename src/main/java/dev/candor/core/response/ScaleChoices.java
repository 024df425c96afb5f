package dev.candor.core.response;

import dev.candor.core.page.Field;
import dev.candor.core.survey.QuestionType;
import java.util.List;
import java.util.stream.IntStream;

/** The points of a scale as choices of a form, its ends in words. */
final class ScaleChoices {
    private ScaleChoices() {}

    static List<Field.Choice> of(QuestionType type) {
        return IntStream.rangeClosed(type.low(), type.high())
                .mapToObj(point -> new Field.Choice(String.valueOf(point), type.point(point) + ends(type, point)))
                .toList();
    }

    private static String ends(QuestionType type, int point) {
        if (point != type.low() && point != type.high()) {
            return "";
        }
        boolean low = point == type.low();
        return switch (type) {
            case RATING -> low ? " – very dissatisfied" : " – very satisfied";
            case AGREE, EASE -> low ? " – strongly disagree" : " – strongly agree";
            case NPS -> low ? " – not at all likely" : " – extremely likely";
            default -> "";
        };
    }
}
