package dev.candor.core.ui.report;

import dev.candor.core.disclosure.Cell;
import dev.candor.core.disclosure.CountBounds;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Themes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A figure of a release as it is exported: what was published, with its coding and its range.
 *
 * @param closed day on which the wave closed
 * @param question id of the question; {@code use} for the use of the product, {@code themes} for what the comments are about
 * @param version version of the question: figures of two versions are not comparable
 * @param group name of the reporting group; empty for the whole product
 * @param answer what the share is of, such as {@code favourable} or an option; empty if the cell is withheld
 * @param figure empty if the cell is withheld
 */
public record PublishedFigure(
        LocalDate closed,
        String survey,
        String question,
        String version,
        String wording,
        Optional<String> group,
        String answer,
        Optional<Figure> figure) {
    private static final String USE = "use";
    private static final List<String> USE_ANSWERS = List.of("uses it", "does not use it");
    private static final List<String> SCORE_ANSWERS = List.of("score of 100");
    private static final Set<Purpose> COUNTED_TOGETHER = Set.of(Purpose.CAPTIVITY, Purpose.CRITICS);
    private static final List<String> SCALE_ANSWERS = List.of("favourable", "unfavourable");

    /**
     * A share with the range that it stands for.
     *
     * @param coding {@code about}, {@code at_most}, {@code at_least} or {@code under}
     * @param lowest lower bound of the true share, in percent
     * @param highest upper bound of the true share, in percent
     * @param fewestAnswers lower bound of the number of answers
     * @param mostAnswers upper bound of the number of answers
     */
    public record Figure(
            String coding, int percent, BigDecimal lowest, BigDecimal highest, int fewestAnswers, int mostAnswers) {
        private static Figure of(Shown cell, Share share, TrueShares shares) {
            return new Figure(
                    share.coding().name().toLowerCase(Locale.ROOT),
                    share.percent(),
                    percent(shares.lowest),
                    percent(shares.highest),
                    cell.answers().lowest(),
                    cell.answers().highest());
        }

        private static BigDecimal percent(double share) {
            return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
        }
    }

    /** All figures of these releases, in their order; none of a void release. */
    public static List<PublishedFigure> of(List<Release> releases) {
        return releases.stream()
                .filter(release -> !release.isVoided())
                .flatMap(release -> release.cells().stream().flatMap(cell -> figures(release, cell)))
                .toList();
    }

    /** The figures of the latest day on which each survey closed. */
    public static List<PublishedFigure> latest(List<PublishedFigure> figures) {
        Map<String, LocalDate> last = figures.stream()
                .collect(Collectors.toMap(
                        PublishedFigure::survey,
                        PublishedFigure::closed,
                        (one, other) -> one.isAfter(other) ? one : other));
        return figures.stream()
                .filter(figure -> figure.closed().equals(last.get(figure.survey())))
                .toList();
    }

    private static Stream<PublishedFigure> figures(Release release, Cell cell) {
        if (!(cell instanceof Shown shown)) {
            return Stream.of(figure(release, cell, "", Optional.empty()));
        }
        List<String> answers = answers(shown);
        List<PublishedFigure> figures = new ArrayList<>();
        IntStream.range(0, shown.shares().size())
                .forEach(i -> figures.add(figure(
                        release,
                        cell,
                        answers.get(i),
                        Optional.of(Figure.of(shown, shown.shares().get(i), trueShares(release, shown, i))))));
        IntStream.range(0, shown.points().size())
                .forEach(i -> figures.add(figure(
                        release,
                        cell,
                        String.valueOf(shown.question().orElseThrow().type().low() + i),
                        Optional.of(Figure.of(
                                shown,
                                shown.points().get(i),
                                new TrueShares(shown.points().get(i).low(), shown.highestOfPoint(i)))))));
        return figures.stream();
    }

    /** The true shares that a published one may stand for. */
    private record TrueShares(double lowest, double highest) {
        static TrueShares of(Share share) {
            return new TrueShares(share.low(), share.high());
        }

        TrueShares or(TrueShares other) {
            return new TrueShares(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
        }
    }

    /** A theme may leave people out, and a count of several answers together may have some counted elsewhere. */
    private static TrueShares trueShares(Release release, Shown cell, int share) {
        TrueShares published = TrueShares.of(cell.shares().get(share));
        return cell.question()
                        .filter(question ->
                                Themes.isQuestion(question) || COUNTED_TOGETHER.contains(question.purpose()))
                        .isPresent()
                ? IntStream.rangeClosed(cell.answers().lowest(), cell.answers().highest())
                        .boxed()
                        .flatMap(n -> trueShares(release.possibleCounts(cell, share, n), n))
                        .reduce(published, TrueShares::or)
                : published;
    }

    private static Stream<TrueShares> trueShares(CountBounds counts, int n) {
        return counts.isEmpty()
                ? Stream.empty()
                : Stream.of(new TrueShares(1.0 * counts.fewest() / n, 1.0 * counts.most() / n));
    }

    private static PublishedFigure figure(Release release, Cell cell, String answer, Optional<Figure> figure) {
        Optional<Question> asked = cell.question()
                .or(() -> release.questions().stream()
                        .filter(question -> question.purpose() == Purpose.USAGE)
                        .findFirst());
        return new PublishedFigure(
                release.heading().closed(),
                release.heading().survey(),
                cell.question().map(PublishedFigure::id).orElse(USE),
                asked.map(PublishedFigure::version).orElse(""),
                asked.map(Question::wording).orElse(""),
                cell.group().map(ReportingGroup::name),
                answer,
                figure);
    }

    private static String id(Question question) {
        return Themes.isQuestion(question) ? Themes.NAME : question.id();
    }

    private static String version(Question question) {
        return Themes.isQuestion(question) ? Themes.dictionary(question) : question.version();
    }

    private static List<String> answers(Shown cell) {
        return cell.question()
                .map(question -> question.type().isChoice()
                        ? question.options()
                        : question.type() == QuestionType.SCORE ? SCORE_ANSWERS : SCALE_ANSWERS)
                .orElse(USE_ANSWERS);
    }
}
