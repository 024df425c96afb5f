package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.TrendMark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every question of a product's surveys over a span of time, the headline first and the use of the product last. */
public final class ProductTrend {
    private final Product product;
    private final TrendSpan span;
    private final boolean hasResults;
    private final List<QuestionTrend> questions;
    private final List<TrendMark> marks;
    private final Map<String, String> surveys;
    private final MovementSpan told;
    private @Nullable IdentityHashMap<TrendLine, Movements> movements;
    private Optional<MigrationResult> migration = Optional.empty();
    private boolean knowsMigration;

    private ProductTrend(Source source, boolean hasResults, List<QuestionTrend> questions, MovementSpan told) {
        this.product = source.product();
        this.span = source.span();
        this.hasResults = hasResults;
        this.surveys = source.surveys();
        this.questions = named(questions);
        this.marks = source.marks();
        this.told = told;
    }

    /** Names the surveys of questions in the same words. */
    private List<QuestionTrend> named(List<QuestionTrend> all) {
        return all.stream()
                .map(question -> all.stream().anyMatch(question::isAskedByAnotherSurvey)
                        ? question.of(surveys.getOrDefault(question.survey(), question.survey()))
                        : question)
                .toList();
    }

    /**
     * All that a trend is made of. A release never changes, so its wave's id stands for it.
     *
     * @param surveys names of surveys that readers know, by id; one without is called by its id
     */
    public record Source(
            Product product, TrendSpan span, List<String> waves, List<TrendMark> marks, Map<String, String> surveys) {
        public Source {
            waves = List.copyOf(waves);
            marks = List.copyOf(marks);
            surveys = Map.copyOf(surveys);
        }

        /** What the trend over these releases of the product is made of. */
        public static Source of(ProductHistory history, TrendSpan span, List<TrendMark> marks) {
            return new Source(history.product(), span, history.waves(), marks, history.surveyNames());
        }
    }

    /** The trend over these releases, of which the source is made. */
    public static ProductTrend of(ProductHistory history, Source source) {
        return of(history, source, MovementSpan.SINCE);
    }

    /** The trend over these releases, which end on a day that may be long past. */
    public static ProductTrend ofPast(ProductHistory history, Source source) {
        return of(history, source, MovementSpan.BETWEEN);
    }

    private static ProductTrend of(ProductHistory history, Source source, MovementSpan told) {
        Set<String> surveys = new LinkedHashSet<>();
        Stream.concat(history.result().stream(), history.releases().stream())
                .forEach(release -> surveys.add(release.heading().survey()));
        List<QuestionTrend> questions = new ArrayList<>();
        Optional<QuestionTrend> use = Optional.empty();
        for (String survey : surveys) {
            List<Release> releases = new ArrayList<>(history.releases());
            releases.removeIf(release -> !release.heading().survey().equals(survey));
            List<Question> asked = withFigures(releases.get(0));
            Collections.reverse(releases);
            asked.forEach(question -> QuestionTrend.of(question.id(), releases).ifPresent(questions::add));
            if (use.isEmpty() && !asked.isEmpty()) {
                use = Optional.of(QuestionTrend.ofUse(history.product(), releases));
            }
        }
        use.ifPresent(questions::add);
        return new ProductTrend(source, !surveys.isEmpty(), questions, told);
    }

    /** The questions of this release except those for comments, its headline first. */
    private static List<Question> withFigures(Release release) {
        List<Question> questions = new ArrayList<>(release.questions());
        questions.removeIf(question -> !question.isCounted());
        ProductHistory.headline(release).ifPresent(headline -> {
            questions.remove(headline);
            questions.add(0, headline);
        });
        return questions;
    }

    public Product product() {
        return product;
    }

    public TrendSpan span() {
        return span;
    }

    /** Whether any wave closed in the span. */
    public boolean hasResults() {
        return hasResults;
    }

    /** The questions; empty if no release in the span has a question with figures. */
    public List<QuestionTrend> questions() {
        return questions;
    }

    /** The marks of the owners, oldest first. */
    public List<TrendMark> marks() {
        return marks;
    }

    /** What can be said about one of the questions, in short sentences. */
    public List<String> sentences(QuestionTrend question) {
        return question.sentences(all());
    }

    /** The clear movements of one of the questions, each after what it is of. */
    List<MovementText.Moved> movements(QuestionTrend question) {
        return question.movements(all());
    }

    /** The critics' floor of one of the questions; empty without one. */
    Optional<FloorTrend> floor(QuestionTrend question) {
        return question.floor(all());
    }

    /** What its surveys say about generations; empty if none in the span asks which generation one uses. */
    public synchronized Optional<MigrationResult> migration() {
        if (!knowsMigration) {
            migration = Migration.of(this);
            knowsMigration = true;
        }
        return migration;
    }

    /**
     * The movements of all lines. The headline is judged alone, as it is below a result, so that both say the same. The
     * others are chosen together, because among many some would seem to move by chance.
     */
    private synchronized IdentityHashMap<TrendLine, Movements> all() {
        IdentityHashMap<TrendLine, Movements> known = movements;
        if (known == null) {
            int headlines = Math.min(1, questions.size());
            known = Movements.ofReport(questions.subList(0, headlines), marks, told);
            known.putAll(Movements.ofReport(questions.subList(headlines, questions.size()), marks, told));
            movements = known;
        }
        return known;
    }
}
