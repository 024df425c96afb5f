package dev.candor.bench;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Measures how long a page on generations over five years of weekly waves of 40 products takes, beside the plain summary. */
final class MigrationBenchmark implements Benchmark {
    private static final int BALLOTS = 75;
    private static final LocalDate LAST = LocalDate.parse("2026-11-17");

    private final Size size;
    private final int productCount;
    private final int waves;
    private final int asked;

    MigrationBenchmark(Size size) {
        this.size = size;
        productCount = size.of(40, 2);
        waves = size.of(260, 6);
        asked = size.of(60, 2);
    }

    @Override
    public FigureTable run(Path folder) throws IOException, SQLException {
        FigureTable table = new FigureTable("migration p0, " + waves + " waves of each of " + productCount
                + " products, beside the summary, without Slack; " + BesideSummary.rounds(size) + " rounds of "
                + asked);
        Catalogue catalogue = catalogue();
        fill(folder, catalogue);
        return new BesideSummary(
                        size,
                        "migration",
                        Collections.nCopies(
                                asked, new BesideSummary.Asked("p0", "migration p0", "said which they use")))
                .measure(table, folder, catalogue);
    }

    /** Each product replaces one that nobody is asked about by itself. */
    private Catalogue catalogue() {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < productCount; i++) {
            products.add(product("p" + i, List.of("old" + i)));
            products.add(product("old" + i, List.of()));
        }
        Catalogue lineages = new Catalogue(products, List.of(), List.of());
        return new Catalogue(
                products,
                List.of(),
                IntStream.range(0, productCount)
                        .mapToObj(i -> survey(lineages, products.get(2 * i)))
                        .toList());
    }

    private static Product product(String id, List<String> replaces) {
        return new Product(id, id, List.of(Company.OWNER), "C0CI", List.of("C0ENG"), replaces);
    }

    private static Survey survey(Catalogue catalogue, Product product) {
        return new Survey(
                product.id() + "-migration",
                product.id(),
                Optional.empty(),
                Duration.ofDays(5),
                List.of(),
                Template.MIGRATION.questions(catalogue, product));
    }

    private void fill(Path folder, Catalogue catalogue) throws SQLException {
        Random random = new Random(42);
        List<Release> releases = new ArrayList<>();
        for (Survey survey : catalogue.surveys()) {
            for (int i = 0; i < waves; i++) {
                releases.add(release(survey, LAST.minusWeeks(i), random));
            }
        }
        FeedbackBenchmark.fill(folder, releases);
    }

    private static Release release(Survey survey, LocalDate closed, Random random) {
        String wave = survey.id() + "-" + closed.toString().replace("-", "") + "T100000Z";
        TallyInput input = new TallyInput(
                new ReleaseHeading(wave, survey.id(), survey.product(), closed),
                survey.questions(),
                List.of(),
                MembershipChange.NONE,
                80,
                Policy.FLOOR);
        return new Tally(input)
                .count(IntStream.range(0, BALLOTS)
                        .mapToObj(i -> ballot(survey, random))
                        .toList());
    }

    private static Ballot ballot(Survey survey, Random random) {
        int generation = random.nextInt(4);
        Map<String, Answer> answers = new HashMap<>();
        for (Question question : survey.asked(Set.of(generation))) {
            answers.put(
                    question.id(),
                    question.type().isScale()
                            ? new Answer.Point(
                                    1 + random.nextInt(question.type().high()))
                            : new Answer.Chosen(
                                    Set.of(random.nextInt(question.options().size()))));
        }
        survey.branchingQuestion()
                .ifPresent(branching -> answers.put(branching.id(), new Answer.Chosen(Set.of(generation))));
        return new Ballot(0, generation < 3, answers);
    }
}
