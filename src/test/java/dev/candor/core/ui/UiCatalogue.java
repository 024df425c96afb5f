package dev.candor.core.ui;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Team;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three products that are asked about, and more that are not. */
final class UiCatalogue {
    static final Product STORAGE =
            new Product("storage", "Object storage", List.of("U0STORE"), "C0STORE", List.of("U01"), List.of());

    private UiCatalogue() {}

    private static Stream<Product> extraProducts(int products) {
        return IntStream.rangeClosed(1, products)
                .mapToObj(i ->
                        new Product("p" + i, "Product " + i, List.of("U0STORE"), "C0P", List.of("U01"), List.of()));
    }

    static Catalogue of(Optional<ContactLimit> limit, int more, Duration openFor) {
        Question rating = ReleaseBuilder.RATING;
        Question storage =
                new Question("satisfaction", QuestionType.RATING, "How satisfied are you with storage?", List.of());
        return new Catalogue(
                Stream.concat(Stream.of(ReleaseBuilder.CI, ReleaseBuilder.JENKINS, STORAGE), extraProducts(more))
                        .toList(),
                List.of(new Team("payments", "Payments", List.of("S0PAY"), "C0PAY")),
                List.of(
                        survey("ci-pulse", "ci", Optional.of("0 0 10 ? * TUE"), openFor, rating, ReleaseBuilder.THING),
                        survey("jenkins-pulse", "jenkins", Optional.of("0 0 10 ? * THU"), openFor, rating),
                        survey(
                                "jenkins-words",
                                "jenkins",
                                Optional.of("0 0 10 ? * WED"),
                                openFor,
                                ReleaseBuilder.THING),
                        survey("storage-pulse", "storage", Optional.empty(), openFor, storage)),
                limit);
    }

    private static Survey survey(
            String id, String product, Optional<String> schedule, Duration openFor, Question... questions) {
        return new Survey(id, product, schedule, openFor, List.of(), List.of(questions));
    }
}
