package dev.candor.core.ui.result;

import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Chart;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.survey.GenerationOptions;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.text.WordList;
import dev.candor.core.ui.result.MigrationResult.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Puts together what the surveys of a product say about its generations, from published cells alone.
 *
 * <p>Those who use one generation and those who use another are asked questions of their own, for the whole product. So nothing
 * here is broken down, neither by team nor by generation.
 */
final class Migration {
    private static final String SEVERAL_ANSWERS = "Several answers could be chosen.";

    private final ProductTrend trend;
    private final QuestionTrend generations;
    private final Question question;
    private final GenerationOptions options;
    private final Release release;

    private Migration(ProductTrend trend, QuestionTrend generations, Question question, Release release) {
        this.trend = trend;
        this.generations = generations;
        this.question = question;
        this.options = GenerationOptions.of(question);
        this.release = release;
    }

    /** The result; empty if no survey of this trend asks which generation one uses. */
    static Optional<MigrationResult> of(ProductTrend trend) {
        return trend.questions().stream()
                .flatMap(asked -> asked.question().stream()
                        .filter(question -> question.purpose() == Purpose.GENERATION)
                        .map(question -> new Migration(trend, asked, question, latest(asked, question)).result()))
                .findFirst();
    }

    /** The latest release that publishes the shares, else the latest that asks for them. */
    private static Release latest(QuestionTrend asked, Question question) {
        return last(asked, release -> release.cell(question) instanceof Shown)
                .or(() -> last(asked, release -> release.questions().contains(question)))
                .orElseThrow();
    }

    private static Optional<Release> last(QuestionTrend asked, Predicate<Release> wanted) {
        return asked.releases().stream().filter(wanted).reduce((earlier, later) -> later);
    }

    private MigrationResult result() {
        List<Topic> topics = new ArrayList<>();
        topic("liking", "How each is liked", liking()).ifPresent(topics::add);
        topic("knowing", "Do people know which to use?", knowing()).ifPresent(topics::add);
        topic("blockers", "What blocks the move", ranked(Purpose.BLOCKERS)).ifPresent(topics::add);
        topic("incentives", "What would make it worth it", ranked(Purpose.INCENTIVES))
                .ifPresent(topics::add);
        return new MigrationResult(headline(), facts(), shares(), topics);
    }

    private static Optional<Topic> topic(String id, String heading, List<Part> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Topic(id, heading, parts));
    }

    /**
     * Who uses what, such as {@code about 65 % of about 60 who answered use CI alone, about 25 % both}; empty if the release has
     * no figures of it, which few answers have not.
     */
    static Optional<String> use(Release release) {
        return release.questions().stream()
                .filter(asked -> asked.purpose() == Purpose.GENERATION)
                .findFirst()
                .flatMap(asked ->
                        release.cell(asked) instanceof Shown shown && shown.precisionLevel() != PrecisionLevel.WORDS
                                ? Optional.of(use(release, shown, GenerationOptions.of(asked)))
                                : Optional.empty());
    }

    private static String use(Release release, Shown shown, GenerationOptions options) {
        int several = options.several();
        String whom = " of " + shown.answers().label(release.asked()) + " who answered";
        return alone(shown, whom, options) + ", "
                + ShareText.of(shown, shown.shares().get(several)) + " " + (several == 2 ? "both" : "several");
    }

    private static String alone(Shown shown, String whom, GenerationOptions options) {
        return ShareText.of(shown, shown.shares().get(0)) + whom + " use "
                + MarkupEscape.of(options.names().get(0)) + " alone";
    }

    /** How many use the newest generation alone; few answers tell at most which option most people chose. */
    private String headline() {
        if (!(release.cell(question) instanceof Shown shown)) {
            return SentenceCase.of(Withheld.REASON) + ".";
        }
        return SentenceCase.of(
                shown.precisionLevel() == PrecisionLevel.WORDS
                        ? ResultLine.full(shown, options.names().size()) + "."
                        : alone(shown, "", options) + ".");
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        String day = "Survey closed on " + DateTimeText.date(release) + ".";
        last(generations, asking -> asking.questions().contains(question))
                .filter(asking -> !asking.equals(release))
                .map(later -> SentenceCase.of(
                        later.isVoided()
                                ? NoResultText.sentence(later)
                                : Withheld.REASON + " in the survey that closed on " + DateTimeText.date(later) + "."))
                .ifPresent(facts::add);
        if (release.cell(question) instanceof Shown shown) {
            facts.add(day + " " + SentenceCase.of(shown.answers().label(release.asked())) + " of "
                    + release.asked().label() + " said which they use.");
        } else {
            facts.add(day);
        }
        facts.addAll(GenerationWarnings.of(question, release, generations.releases()));
        return facts;
    }

    private OlderShare older() {
        return OlderShare.of(question, generations.releases());
    }

    private List<Part> shares() {
        List<Part> parts = new ArrayList<>();
        GenerationChart.of(generations)
                .<Part>map(chart -> new Part.Picture(chart, text()))
                .ifPresent(parts::add);
        parts.add(new OptionTable(release, question).latest());
        older().latest()
                .map(range -> StatisticsText.range(range, " %") + " use an older generation, alone or with others.")
                .map(Part.Text::new)
                .ifPresent(parts::add);
        parts.add(new Part.Text(String.join("\n", trend.sentences(generations))));
        return parts;
    }

    private String text() {
        return new TrendChart(generations, List.of()).text();
    }

    private List<Part> liking() {
        List<Question> ratings = release.questions().stream()
                .filter(rating -> rating.purpose() == Purpose.OPINION
                        && rating.type().isScale()
                        && !rating.askedOf().generations().isEmpty())
                .toList();
        List<Part> parts = new ArrayList<>();
        if (ratings.isEmpty()) {
            return parts;
        }
        Optional<Chart.Diverging> chart = ScaleChart.of(
                "How each is liked by those who use it",
                ratings.stream()
                        .map(rating -> ScaleRow.ofProduct(name(rating), trend.product(), release, rating))
                        .toList());
        String lines = ratings.stream().map(this::liking).collect(Collectors.joining("\n"));
        chart.ifPresent(drawn -> parts.add(new Part.Picture(drawn, drawn.words())));
        parts.add(new Part.Text(lines));
        parts.add(new Part.Note(StatisticsText.DIFFERENT_PEOPLE));
        if (ratings.stream().anyMatch(this::isInWords)) {
            parts.add(new Part.Note(StatisticsText.GENERATIONS_IN_WORDS));
        }
        return parts;
    }

    private boolean isInWords(Question rating) {
        return release.cell(rating) instanceof Shown shown && shown.precisionLevel() == PrecisionLevel.WORDS;
    }

    /** The name of the generation that a rating is about: the newest option whose users are asked. */
    private String name(Question rating) {
        return options.names()
                .get(rating.askedOf().generations().stream()
                        .min(Integer::compare)
                        .orElseThrow());
    }

    private String liking(Question rating) {
        String name = "*" + MarkupEscape.of(name(rating)) + "*: ";
        return name
                + (release.cell(rating) instanceof Shown shown
                        ? PopulationEstimate.of(trend.product(), release, shown)
                                        .map(estimate -> shown.label(
                                                        shown.shares().get(0)) + " "
                                                + ScaleWording.of(rating.type()).favourable() + ". Likely range: "
                                                + StatisticsText.range(estimate.likely(), ShareText.unit(shown)))
                                        .orElseGet(() -> ScaleRow.inWords(shown))
                                + ". " + denominator(rating, shown)
                        : Withheld.REASON + ".");
    }

    private List<Part> knowing() {
        List<Part> parts = new ArrayList<>();
        asked(Purpose.KNOWS_WHICH).forEach(knows -> {
            parts.add(
                    knows.type().isChoice()
                            ? new OptionTable(release, knows).inOrder()
                            : new Part.Text("*" + MarkupEscape.of(knows.wording()) + "*\n"
                                    + ResultLine.full(release.cell(knows), 1)));
            denominator(knows).ifPresent(parts::add);
        });
        return parts;
    }

    private List<Part> ranked(Purpose purpose) {
        List<Part> parts = new ArrayList<>();
        asked(purpose).forEach(reasons -> {
            OptionTable ranked = new OptionTable(release, reasons);
            Part table = ranked.ranked();
            parts.add(table);
            denominator(reasons).ifPresent(parts::add);
            if (table instanceof Part.Table) {
                parts.add(new Part.Note(SEVERAL_ANSWERS + " " + ranked.note()));
            }
        });
        return parts;
    }

    private List<Question> asked(Purpose purpose) {
        return release.questions().stream()
                .filter(asked -> asked.purpose() == purpose)
                .toList();
    }

    private Optional<Part> denominator(Question asked) {
        return release.cell(asked) instanceof Shown shown
                ? Optional.of(new Part.Text(denominator(asked, shown)))
                : Optional.empty();
    }

    /** How many answered, and of whom. */
    private String denominator(Question asked, Shown shown) {
        Collection<Integer> chosen = asked.askedOf().generations();
        String whom = chosen.isEmpty()
                ? ""
                : ", from people who chose "
                        + WordList.or(chosen.stream()
                                .sorted()
                                .map(option ->
                                        "“" + MarkupEscape.of(options.names().get(option)) + "”")
                                .toList());
        return SentenceCase.of(answers(shown)) + whom + ".";
    }

    private String answers(Shown shown) {
        return shown.answers().label(release.asked()) + " answers";
    }
}
