package dev.candor.core.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds on which scales a survey about several products has each of them rated. */
public final class ScalePerProduct {
    private ScalePerProduct() {}

    /** The first scale of each product that all users are asked, in their order. */
    public static List<Question> of(List<Question> questions) {
        Map<String, Question> byProduct = new LinkedHashMap<>();
        questions.stream()
                .filter(question -> question.purpose() == Purpose.OPINION
                        && question.askedOf().equals(AskedOf.USERS)
                        && question.type().isScale()
                        && question.type() != QuestionType.CHANGE)
                .forEach(question -> byProduct.putIfAbsent(question.about().orElse(""), question));
        return List.copyOf(byProduct.values());
    }
}
