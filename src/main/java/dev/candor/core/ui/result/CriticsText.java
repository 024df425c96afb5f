package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.ScalePerProduct;
import dev.candor.core.text.WordList;
import java.util.List;

/** Says how many are unfavourable to every product that a survey asks about. */
final class CriticsText {
    private CriticsText() {}

    /** The share with its likely range, such as {@code About 10 % or less are dissatisfied with CI and with Jenkins}. */
    static String of(ProductHistory history, Release release, Shown critics) {
        List<Question> scales = ScalePerProduct.of(release.questions());
        boolean rated = scales.stream().allMatch(scale -> scale.type() == QuestionType.RATING);
        String each = rated ? "with " : "to ";
        List<String> names =
                scales.stream().map(scale -> each + name(history, scale)).toList();
        return SentenceCase.of(ShareText.of(critics, critics.shares().get(0)))
                + (rated ? " are dissatisfied " : " are unfavourable ")
                + WordList.and(names) + "."
                + PopulationEstimate.of(history.product(), release, critics)
                        .map(estimate -> " " + estimate.range())
                        .orElse("");
    }

    /** The name of the product that a question is about; the id of one that is no longer configured. */
    private static String name(ProductHistory history, Question scale) {
        return scale.about()
                .map(id -> history.productNames().getOrDefault(id, id))
                .orElse(history.product().name());
    }
}
