package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Cell;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.Chart;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Surveys;
import dev.candor.core.survey.Themes;
import dev.candor.core.survey.TrendMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One question of a survey over time, or the use of the product, with separate lines for each wording. */
public final class QuestionTrend {
    private final String wording;
    private final String surveyName;
    private final Optional<Question> question;
    private final List<Release> releases;
    private final List<Wording> wordings;

    /**
     * The lines of one wording: of a scale the favourable share, of a choice each option.
     *
     * @param begin position of the first release that asks the question in this wording
     */
    record Wording(Optional<Question> question, int begin, List<TrendLine> lines) {
        Wording {
            lines = List.copyOf(lines);
        }

        /** The wording from the release at one position on, to the one before another. */
        static Wording of(Question version, List<Release> releases, int begin, int end) {
            List<Optional<TrendPoint>> before = Collections.nCopies(begin, Optional.empty());
            List<Optional<TrendPoint>> after = Collections.nCopies(releases.size() - end, Optional.empty());
            return new Wording(
                    Optional.of(version),
                    begin,
                    QuestionTrend.lines(version, releases.subList(begin, end)).stream()
                            .map(line -> new TrendLine(
                                    line.name(),
                                    line.unit(),
                                    Stream.of(before, line.points(), after)
                                            .flatMap(List::stream)
                                            .toList()))
                            .toList());
        }
    }

    private QuestionTrend(
            String wording,
            String surveyName,
            Optional<Question> question,
            List<Release> releases,
            List<Wording> wordings) {
        this.wording = wording;
        this.surveyName = surveyName;
        this.question = question;
        this.releases = List.copyOf(releases);
        this.wordings = List.copyOf(wordings);
    }

    /**
     * The trend of the question with this id.
     *
     * @param releases of one survey, oldest first; the last that asks the question has its current wording
     */
    static Optional<QuestionTrend> of(String id, List<Release> releases) {
        List<Integer> begins = new ArrayList<>();
        List<Question> versions = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            Optional<Question> asked = asked(releases.get(i), id);
            // A wording that comes back is a new one: the one between may have changed what people think.
            if (asked.isPresent() && (versions.isEmpty() || !asked.get().equals(versions.get(versions.size() - 1)))) {
                begins.add(i);
                versions.add(asked.get());
            }
        }
        begins.add(releases.size());
        List<Wording> wordings = IntStream.range(0, versions.size())
                .mapToObj(i -> Wording.of(versions.get(i), releases, begins.get(i), begins.get(i + 1)))
                .toList();
        return versions.stream()
                .reduce((earlier, later) -> later)
                .map(current -> new QuestionTrend(current.wording(), "", Optional.of(current), releases, wordings));
    }

    /** The trend of the product's use, over the latest releases that ask about it in the same words. */
    static QuestionTrend ofUse(Product product, List<Release> releases) {
        Optional<Question> current = UseText.question(releases.get(releases.size() - 1));
        List<Release> comparable = new ArrayList<>(releases);
        comparable.removeIf(release -> !UseText.question(release).equals(current));
        String name = MarkupEscape.plain(product.name());
        return new QuestionTrend(
                current.map(Question::wording).orElse("Who uses " + name + "?"),
                "",
                Optional.empty(),
                comparable,
                List.of(new Wording(
                        Optional.empty(),
                        0,
                        List.of(line("use " + name, " use " + product.name(), comparable, Release::use, 0)))));
    }

    /** Whether it belongs to a survey about the generations of a product, which has a page of its own. */
    boolean isOfGenerations() {
        return question.filter(asked -> !asked.askedOf().generations().isEmpty()
                        || asked.purpose().isOfMigration())
                .isPresent();
    }

    /** These releases, latest first, back to the last one that asks this question in other words. */
    static List<Release> inSameWords(Question question, List<Release> newestFirst) {
        return newestFirst.stream()
                .takeWhile(release ->
                        asked(release, question.id()).map(question::equals).orElse(true))
                .toList();
    }

    static Optional<Question> asked(Release release, String id) {
        return release.questions().stream()
                .filter(question -> Themes.sameId(question.id(), id))
                .findFirst();
    }

    /** The favourable share of a scale, or the score, in this wording, over releases oldest first. */
    static TrendLine headline(Question question, List<Release> releases) {
        return lines(question, releases).get(0);
    }

    /** The unfavourable share of a scale in this wording, over releases oldest first. */
    static TrendLine unfavourable(Question scale, List<Release> releases) {
        String name = ScaleWording.of(scale.type()).segments().get(2);
        return line(name, " " + name, releases, release -> release.cell(scale), 1);
    }

    private static List<TrendLine> lines(Question version, List<Release> releases) {
        Function<Release, Cell> cell = release -> release.cell(version);
        if (version.type() == QuestionType.SCORE) {
            return List.of(line(version.wording(), "", releases, cell, 0));
        }
        List<String> names = version.type().isScale()
                ? List.of(ScaleWording.of(version.type()).favourable())
                : version.options();
        return IntStream.range(0, names.size())
                .mapToObj(i -> line(names.get(i), " " + names.get(i), releases, cell, i))
                .toList();
    }

    private static TrendLine line(
            String name, String unit, List<Release> releases, Function<Release, Cell> cell, int index) {
        return new TrendLine(
                name,
                unit,
                releases.stream()
                        .map(release -> cell.apply(release) instanceof Shown shown
                                ? Optional.of(new TrendPoint(release, shown, index))
                                : Optional.<TrendPoint>empty())
                        .toList());
    }

    /** The same under the name of its survey, because another survey asks in the same words. */
    QuestionTrend of(String name) {
        return new QuestionTrend(wording, name, question, releases, wordings);
    }

    /** The current wording of the question in plain text, with the name of its survey if another one has the same words. */
    public String title() {
        return ofSurvey(wording);
    }

    private String ofSurvey(String words) {
        return Surveys.withSurvey(words, Optional.of(surveyName).filter(name -> !name.isEmpty()));
    }

    /** The id of the survey that asks it. */
    String survey() {
        return releases.get(0).heading().survey();
    }

    /** Whether the other one is about the same question of the same survey. */
    boolean isSameAs(QuestionTrend other) {
        return survey().equals(other.survey()) && question.equals(other.question);
    }

    /** Whether the other one is asked in the same words by another survey. */
    boolean isAskedByAnotherSurvey(QuestionTrend other) {
        return wording.equals(other.wording) && !survey().equals(other.survey());
    }

    /** The question in its current wording; empty for the use of the product. */
    Optional<Question> question() {
        return question;
    }

    /** The releases over which the trend runs, oldest first, including those that publish nothing about it. */
    List<Release> releases() {
        return releases;
    }

    /** The wordings, the current one last. */
    List<Wording> wordings() {
        return wordings;
    }

    /** The lines of the current wording. */
    List<TrendLine> lines() {
        return wordings.get(wordings.size() - 1).lines();
    }

    /** Whether the share of a scale or of users is shown, rather than one share per option. */
    boolean hasOneLine() {
        return question.filter(asked -> asked.type().isChoice()).isEmpty();
    }

    /** The day from which on the question was asked in its current wording; empty if always. */
    Optional<LocalDate> newWordingSince() {
        return wordings.size() < 2
                ? Optional.empty()
                : Optional.of(releases.get(wordings.get(wordings.size() - 1).begin())
                        .heading()
                        .closed());
    }

    private boolean onlyOptionsChanged() {
        return wordings.stream()
                .map(version -> version.question().orElseThrow().wording())
                .allMatch(wording::equals);
    }

    /** The lines as a chart, with the marks that lie between its results. */
    public Chart.Lines chart(List<TrendMark> marks) {
        return new TrendChart(this, marks).lines();
    }

    /** The critics' floor in the current wording; empty without one. */
    Optional<FloorTrend> floor(IdentityHashMap<TrendLine, Movements> report) {
        return question.flatMap(asked -> FloorTrend.of(
                asked,
                releases.subList(wordings.get(wordings.size() - 1).begin(), releases.size()),
                () -> !movements(report).isEmpty()));
    }

    /** What can be said about the lines of the current wording, in short sentences. */
    List<String> sentences(IdentityHashMap<TrendLine, Movements> report) {
        List<Movements> ours = lines().stream().map(line -> of(report, line)).toList();
        List<String> sentences = new ArrayList<>(hasOneLine() ? ours.get(0).all() : Movements.ofOptions(ours));
        newWordingSince().map(this::newWording).ifPresent(sentences::add);
        return sentences;
    }

    private static Movements of(IdentityHashMap<TrendLine, Movements> report, TrendLine line) {
        return Objects.requireNonNull(report.get(line), "a line of another report");
    }

    /** The clear movements of the lines of the current wording, each after what it is of. */
    List<MovementText.Moved> movements(IdentityHashMap<TrendLine, Movements> report) {
        return lines().stream()
                .flatMap(line -> of(report, line).clear().map(moved -> moved.after(subject(line))).stream())
                .toList();
    }

    private String subject(TrendLine line) {
        if (question.filter(Themes::isQuestion).isPresent()) {
            return "*" + MarkupEscape.of(ofSurvey("Comments about " + line.name())) + ":* ";
        }
        return "*" + MarkupEscape.of(title()) + "* " + (hasOneLine() ? "" : "“" + MarkupEscape.of(line.name()) + "”: ");
    }

    /** Why the lines of the current wording do not go back before this day. */
    String newWording(LocalDate since) {
        LocalDate last = releases.get(releases.size() - 1).heading().closed();
        String day = DateTimeText.since(since, last);
        return question.filter(Themes::isQuestion).isPresent()
                ? MovementText.newThemes(day)
                : MovementText.newWording(onlyOptionsChanged(), day);
    }
}
