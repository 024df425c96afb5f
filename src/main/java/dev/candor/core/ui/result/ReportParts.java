package dev.candor.core.ui.result;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Comment;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Themes;
import dev.candor.core.survey.TrendMark;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the web report shows of one product, in the same sentences and charts as everywhere else. */
public final class ReportParts {
    private ReportParts() {}

    /** The latest result in one sentence, without the product's name. */
    public static String headline(ProductHistory history) {
        return history.latest().map(Headline::alone).orElse("There is no result yet.");
    }

    /** What moved, how many answered, and when; what comes next if there is no result. */
    public static List<String> facts(ProductHistory history) {
        if (history.latest().isEmpty()) {
            return List.of("The first one comes when its first survey closes.");
        }
        Release release = history.latest().get();
        ResultSections sections = new ResultSections(history, release);
        String day = closed(history, release);
        if (release.isVoided()) {
            return List.of(ResultSections.VOIDED);
        }
        return release.isEmpty()
                ? List.of(day)
                : Stream.concat(history.movement().stream(), Stream.of(day + " " + sections.turnout()))
                        .toList();
    }

    private static String closed(ProductHistory history, Release release) {
        return "Survey closed on " + MarkupEscape.of(history.dayAndSurvey(release)) + ".";
    }

    /** The facts of one product, and whether its survey closed later without a result. */
    public static List<String> facts(ProductHistory history, AlsoAsked others) {
        return Stream.concat(facts(history).stream(), others.laterWithoutResult().stream())
                .toList();
    }

    /**
     * The result of another survey of a product.
     *
     * @param sentence below its name and day
     * @param label its name and day
     * @param figures the charts of its answers
     */
    public record Other(Part sentence, String label, List<Part> figures) {
        public Other {
            figures = List.copyOf(figures);
        }
    }

    /** The results of the other surveys of the product of this history, newest first. */
    public static List<Other> others(ProductHistory history, AlsoAsked others) {
        return others.without(history.latest()).results().stream()
                .map(named -> other(history.with(List.of(named.release())), named))
                .toList();
    }

    private static Other other(ProductHistory alone, AlsoAsked.Named named) {
        return new Other(
                new Part.Text(named.result()),
                named.label(),
                Stream.concat(scales(alone, named.release()).stream(), choices(alone, named.release()).stream())
                        .toList());
    }

    /** A product in a list of all, with the heading that it has there. */
    public record Listed(ProductHistory history, String heading) {}

    /** These products in the order in which they are listed. */
    public static List<Listed> inOrder(List<ProductHistory> histories) {
        return ProductOrder.of(histories).places().stream()
                .map(place -> new Listed(
                        place.history(),
                        place.numbered(MarkupEscape.plain(place.history().name()))))
                .toList();
    }

    /** The latest result of each of these products in one chart, with figures of one of them at least. */
    public static List<Part> products(List<ProductHistory> histories) {
        ProductOrder order = ProductOrder.of(histories);
        return ResultCharts.overview(order).stream()
                .flatMap(chart -> Stream.<Part>concat(
                        Stream.of(new Part.Picture(chart, chart.words())), order.note().map(Part.Note::new).stream()))
                .toList();
    }

    /** The questions on a scale in one chart, the likely range, the scores, the share of users, and what follows from several. */
    public static List<Part> scales(ProductHistory history, Release release) {
        List<Part> parts = new ArrayList<>();
        ResultCharts.scales(history, release)
                .map(chart -> new Part.Picture(chart, chart.words()))
                .ifPresent(parts::add);
        ResultSections sections = new ResultSections(history, release);
        ProductHistory.headline(release)
                .filter(question -> question.type().isScale())
                .flatMap(question -> estimate(history, release))
                .map(PopulationEstimate::range)
                .map(Part.Text::new)
                .ifPresent(parts::add);
        parts.addAll(shown(release, question -> question.type() == QuestionType.SCORE)
                .flatMap(sections::question)
                .toList());
        parts.addAll(sections.useAndChoice());
        parts.addAll(shown(release, ReportParts::isOfSeveralAnswers)
                .flatMap(sections::question)
                .toList());
        return parts;
    }

    /** Whether it was no question, but follows from the answers to several. */
    private static boolean isOfSeveralAnswers(Question question) {
        return question.purpose() == Purpose.CAPTIVITY || question.purpose() == Purpose.CRITICS;
    }

    private static Stream<Question> shown(Release release, Predicate<Question> wanted) {
        return release.questions().stream().filter(wanted).filter(question -> release.cell(question) instanceof Shown);
    }

    /** What the likely range assumes and what holds without it, and what else the figures give. */
    public static List<Part> behind(ProductHistory history, Release release) {
        List<Part> parts = new ArrayList<>();
        estimate(history, release)
                .ifPresent(everyone -> everyone.sentences().stream()
                        .skip(1)
                        .map(Part.Text::new)
                        .forEach(parts::add));
        if (history.previous().isPresent()) {
            parts.add(new Part.Text(StatisticsText.RANGE_OVER_TIME));
        }
        parts.addAll(DetailsPage.figures(history, release));
        parts.add(new Part.Note(ResultSections.rounding(release)));
        return parts;
    }

    private static Optional<PopulationEstimate> estimate(ProductHistory history, Release release) {
        return ProductHistory.shownHeadline(release)
                .flatMap(shown -> PopulationEstimate.of(history.product(), release, shown));
    }

    /** A chart of the options of each choice, or a line where it has no figures. */
    public static List<Part> choices(ProductHistory history, Release release) {
        return shown(
                        release,
                        question -> question.type().isChoice()
                                && !Themes.isQuestion(question)
                                && !isOfSeveralAnswers(question))
                .flatMap(new ResultSections(history, release)::question)
                .toList();
    }

    /**
     * How the questions on a scale and the scores moved from one result to a later one: a chart and a sentence each.
     *
     * @param between the results from the later one back to the earlier one; no question may have had other words there
     */
    public static List<Part> twoTimes(ProductHistory history, Release then, Release now, List<Release> between) {
        List<Part> parts = new ArrayList<>();
        List<Release> ofSurvey = between.stream()
                .filter(release ->
                        release.heading().survey().equals(now.heading().survey()))
                .toList();
        List<Question> questions = now.questions().stream()
                .filter(question ->
                        question.isCounted() && (question.type().isScale() || question.type() == QuestionType.SCORE))
                .filter(then.questions()::contains)
                .filter(question ->
                        QuestionTrend.inSameWords(question, ofSurvey).size() == ofSurvey.size())
                .toList();
        // Chosen together, for among many questions some would seem to move by chance.
        List<Movements> movements = Movements.ofLines(questions.stream()
                .map(question -> QuestionTrend.headline(question, List.of(then, now)))
                .toList());
        for (int i = 0; i < questions.size(); i++) {
            ResultCharts.twoTimes(history, then, now, questions.get(i))
                    .map(chart -> new Part.Picture(chart, chart.words()))
                    .ifPresent(parts::add);
            String name = questions.get(i).type().isScale()
                    ? ""
                    : "*" + MarkupEscape.of(questions.get(i).wording()) + "* ";
            parts.add(new Part.Text(name + movements.get(i).inOneLine()));
        }
        return parts;
    }

    /** What the owners replied to these results, the newest result first, then their marks, the latest first. */
    public static List<Part> ownerNotes(ProductHistory answered, OwnerNotes notes) {
        List<Part> parts = new ArrayList<>(ReplySection.byResult(answered, notes.replies()));
        parts.addAll(marks(notes.marks()));
        return parts;
    }

    private static List<Part> marks(List<TrendMark> marks) {
        return marks.stream()
                .sorted(Comparator.comparing(TrendMark::day).reversed())
                .<Part>map(mark ->
                        new Part.Text("*" + DateTimeText.date(mark.day()) + "* " + MarkupEscape.of(mark.text())))
                .toList();
    }

    /** The comments of a month, below their questions. */
    public record Comments(String month, List<Part> parts) {
        public Comments {
            parts = List.copyOf(parts);
        }
    }

    /** What the comments of this release are about; empty if no theme is shown. */
    public static List<Part> themes(Release release) {
        return ThemeSection.ifShown(release);
    }

    /**
     * The comments of these releases by month, those for everyone before those for owners.
     *
     * @param readers among whom the reader is
     */
    public static List<Comments> comments(
            ProductHistory history, Function<Release, CommentReaders> readers, Predicate<Comment> wanted) {
        Map<YearMonth, List<Release>> months = new LinkedHashMap<>();
        IdentityHashMap<Release, List<Comment>> comments = new IdentityHashMap<>();
        for (Release release : history.releases()) {
            List<Comment> found = release.comments(readers.apply(release)).stream()
                    .filter(wanted)
                    .toList();
            comments.put(release, found);
            found.stream()
                    .limit(1)
                    .forEach(first -> months.computeIfAbsent(first.month(), month -> new ArrayList<>())
                            .add(release));
        }
        return months.entrySet().stream()
                .map(month -> new Comments(
                        DateTimeText.month(month.getKey()),
                        month.getValue().stream()
                                .flatMap(release -> comments(
                                        history,
                                        release,
                                        comments.getOrDefault(release, List.of()),
                                        month.getValue().size() > 1)
                                        .stream())
                                .toList()))
                .toList();
    }

    /** The comments of one release, below the day on which it closed if its month has several. */
    private static List<Part> comments(ProductHistory history, Release release, List<Comment> comments, boolean dated) {
        List<Part> parts = new ArrayList<>();
        if (dated) {
            parts.add(new Part.Text(closed(history, release)));
        }
        parts.addAll(CommentBlocks.of(release, comments, CommentReaders.EVERYONE));
        List<Part> forOwners = CommentBlocks.of(release, comments, CommentReaders.OWNERS);
        if (!forOwners.isEmpty()) {
            parts.add(new Part.Note(CommentsPage.forOwners(history.product())));
            parts.addAll(forOwners);
        }
        return parts;
    }
}
