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
                .mapToObj(point -> new Field.Choice(
                        String.valueOf(point),
                        type.point(point)
                                + type.meaning(point).map(end -> " – " + end).orElse("")))
                .toList();
    }
}
