package dev.candor.edge.web;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.ui.result.MigrationWaves;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A year of monthly results: CI gets better, Jenkins worse, Kubernetes divides, and the others have little to show. */
final class SampleReleases {
    static final Product KUBERNETES = product("kubernetes", "Kubernetes");
    static final Product STORAGE = product("storage", "Object storage");
    static final Product SECRETS = product("secrets", "Secrets");
    /** A name as odd as a configuration may have. */
    static final Product ODD =
            product("odd", "<b>Quotes & \"tags\"</b> שלום 🚀 and a name of seventy-five characters as it is");

    static final List<Product> PRODUCTS =
            List.of(ReleaseBuilder.CI, ReleaseBuilder.JENKINS, KUBERNETES, STORAGE, SECRETS, ODD);
    static final LocalDate LAST = LocalDate.parse("2026-11-20");

    private static final int WAVES = 12;
    private static final String[] GROUPS = {
        "Payments", "Search", "Checkout", "Mobile", "Data and Growth", "Identity and Risk"
    };
    private static final List<String> COMMENTS = List.of(
            "Builds wait in the queue for twenty minutes every morning.",
            "The same three tests fail at random, so nobody looks at a red build any more.",
            "Please cache the dependencies between builds.",
            "The new runners made my day. Thank you!",
            "I cannot find out why a deployment was refused; the message says <nothing> & the docs less.",
            "Logs are cut off just before the line that matters.");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    private SampleReleases() {}

    static List<Release> all() {
        SampleReleases sample = new SampleReleases();
        List<Release> releases = new ArrayList<>();
        for (int wave = 0; wave < WAVES; wave++) {
            LocalDate day = LAST.minusMonths(WAVES - 1L - wave);
            double progress = wave / (WAVES - 1.0);
            releases.add(sample.ci(day, 0.25 + 0.45 * progress));
            releases.add(sample.rated(ReleaseBuilder.JENKINS, "jenkins-pulse", day, 40, 0.55 - 0.35 * progress, 0.3));
            releases.add(sample.rated(KUBERNETES, "kubernetes-pulse", day, 60, 0.45, 0.9));
        }
        releases.addAll(generations());
        releases.add(sample.rated(SECRETS, "secrets-pulse", LAST, 4, 0.5, 0.5));
        releases.add(sample.rated(ODD, "odd-pulse", LAST, 12, 0.5, 0.5));
        return releases;
    }

    /** Every other month who uses CI, Jenkins or both; one wave shows nothing. */
    private static List<Release> generations() {
        MigrationWaves waves = MigrationWaves.of("CI", "Jenkins");
        return List.of(
                waves.release("2026-01-13", 8, 34, 14, 4),
                waves.release("2026-03-10", 12, 26, 18, 4),
                waves.release("2026-05-12", 2, 1, 1, 0),
                waves.release("2026-07-14", 22, 16, 18, 4),
                waves.release("2026-09-15", 30, 12, 14, 4),
                waves.release("2026-11-10", 34, 10, 12, 4));
    }

    private Release ci(LocalDate day, double liking) {
        ReleaseBuilder builder = ReleaseBuilder.ci(
                        day.toString(),
                        ReleaseBuilder.RATING,
                        ReleaseBuilder.EASE,
                        ReleaseBuilder.RECOMMEND,
                        ReleaseBuilder.PAIN,
                        ReleaseBuilder.THING)
                .asked(110)
                .groups(GROUPS);
        for (int i = 0; i < 80; i++) {
            builder.answered(i % GROUPS.length, 1, answers(liking, i));
        }
        return builder.nonUsers(0, 4).release();
    }

    private Map<String, Answer> answers(double liking, int person) {
        double mood = random.nextDouble() < liking ? 0.8 + 0.2 * random.nextDouble() : 0.7 * random.nextDouble();
        Map<String, Answer> answers = new HashMap<>();
        answers.put("satisfaction", new Answer.Point(1 + (int) Math.min(4, 5 * mood)));
        answers.put("ease", new Answer.Point(1 + (int) Math.min(6, 7 * mood)));
        answers.put("recommend", new Answer.Point((int) Math.min(10, 11 * mood)));
        answers.put("pain", new Answer.Chosen(Set.of(random.nextDouble() < 0.8 - liking ? 0 : 1 + random.nextInt(3))));
        if (person < COMMENTS.size()) {
            answers.put("one-thing", new Answer.Words(COMMENTS.get(person), CommentReaders.EVERYONE));
        }
        return answers;
    }

    private Release rated(Product product, String survey, LocalDate day, int people, double liking, double divided) {
        Question rating = new Question(
                "satisfaction", QuestionType.RATING, "How satisfied are you with " + product.name() + "?", List.of());
        ReleaseBuilder builder = ReleaseBuilder.of(product, survey, day.toString(), rating)
                .asked(people * 3 / 2)
                .groups(GROUPS);
        for (int i = 0; i < people; i++) {
            int other = random.nextDouble() < divided ? 1 : 3;
            builder.rated(i % GROUPS.length, 1, random.nextDouble() < liking ? 5 : other);
        }
        return builder.release();
    }

    private static Product product(String id, String name) {
        return new Product(id, name, List.of("U0PM"), "C0" + id, List.of("C0ENG"), List.of());
    }
}
