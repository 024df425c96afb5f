package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.survey.AskedOf;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says how many are unfavourable to every product that a survey asks about. */
final class CriticsText {
    private static final Pattern SATISFIED_WITH = Pattern.compile("(?:.*, h|H)ow satisfied are you with (.*)\\?");

    private CriticsText() {}

    /** The share with its likely range, such as {@code About 10 % or less are dissatisfied with CI and with Jenkins}. */
    static String of(Product product, Release release, Shown critics) {
        return SentenceCase.of(ShareText.of(critics, critics.shares().get(0)))
                + satisfied(release)
                        .map(names -> " are dissatisfied " + names)
                        .orElse(" are unfavourable to every product asked about")
                + "."
                + PopulationEstimate.of(product, release, critics)
                        .map(estimate -> " " + estimate.range())
                        .orElse("");
    }

    /** The products, if each is rated in words that name it. */
    private static Optional<String> satisfied(Release release) {
        Map<String, Question> byProduct = new LinkedHashMap<>();
        release.questions().stream()
                .filter(question -> question.purpose() == Purpose.OPINION
                        && question.askedOf().equals(AskedOf.USERS)
                        && question.type().isScale()
                        && question.type() != QuestionType.CHANGE)
                .forEach(question -> byProduct.putIfAbsent(question.about().orElse(""), question));
        List<String> names = byProduct.values().stream()
                .filter(question -> question.type() == QuestionType.RATING)
                .map(question -> SATISFIED_WITH.matcher(question.wording()))
                .filter(Matcher::matches)
                .map(wording -> "with " + MarkupEscape.of(wording.group(1)))
                .toList();
        int last = names.size() - 1;
        return last >= 1 && names.size() == byProduct.size()
                ? Optional.of(String.join(", ", names.subList(0, last)) + " and " + names.get(last))
                : Optional.empty();
    }
}
