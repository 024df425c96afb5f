package dev.candor.core.disclosure;

import static dev.candor.core.disclosure.SampleBallots.counts;
import static dev.candor.core.disclosure.SampleBallots.rating;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The figures of a unanimous or nearly unanimous group equal those of a group with two dissenters. */
class UnanimityTest {
    private static final int MAX_DISSENTERS = 1;
    private static final int FAR_ENOUGH = 5;
    private final FigureRounding precision = new FigureRounding(Policy.FLOOR);

    @Test
    void no_rating_reveals_a_unanimous_group() {
        for (int n = 5; n <= 120; n++) {
            assertThat(exposed(SampleBallots.SATISFACTION, n, 2, c -> precision.ofTotal(c, DifferencingRisk.NONE)))
                    .as("n = %d", n)
                    .isEmpty();
        }
    }

    @Test
    void no_rating_reveals_that_fewer_than_two_are_favourable_or_unfavourable() {
        for (int n : new int[] {100, 101, 120, 150, 199, 200, 500}) {
            assertThat(exposedAsEmpty(n, c -> precision.ofTotal(c, DifferencingRisk.NONE)))
                    .as("n = %d", n)
                    .isEmpty();
        }
    }

    @Test
    void publishing_points_beside_a_share_coded_at_its_lower_end_would_reveal_that_nobody_is_favourable() {
        assertThat(exposedAsEmpty(100, this::withPointsUnlessTopCoded)).contains(rating(0, 47, 53, 0, 0));
    }

    @Test
    void no_ease_scale_reveals_a_unanimous_group() {
        for (int n : new int[] {5, 9, 10, 29, 30, 41, 99, 100}) {
            assertThat(exposed(SampleBallots.EASE, n, 2, c -> precision.ofTotal(c, DifferencingRisk.NONE)))
                    .as("n = %d", n)
                    .isEmpty();
        }
    }

    @Test
    void no_recommendation_reveals_a_unanimous_group() {
        for (int n = 5; n <= 600; n++) {
            PublishedFigures open = precision.ofTotal(recommended(n - 2, 2), DifferencingRisk.NONE);
            assertThat(precision.ofTotal(recommended(n, 0), DifferencingRisk.NONE))
                    .isEqualTo(open);
            assertThat(precision.ofTotal(recommended(n - 1, 1), DifferencingRisk.NONE))
                    .isEqualTo(open);
        }
    }

    @Test
    void no_points_reveal_that_fewer_than_two_gave_one_of_them() {
        for (int n : new int[] {100, 101, 120, 150, 199, 250}) {
            assertThat(exposedPoints(SampleBallots.SATISFACTION, n, c -> precision.ofTotal(c, DifferencingRisk.NONE)))
                    .as("n = %d", n)
                    .isEmpty();
        }
        assertThat(exposedPoints(SampleBallots.EASE, 100, c -> precision.ofTotal(c, DifferencingRisk.NONE)))
                .isEmpty();
    }

    @Test
    void points_as_they_are_would_reveal_that_fewer_than_two_gave_one_of_them() {
        assertThat(exposedPoints(SampleBallots.SATISFACTION, 100, this::withPointsUnlessTopCoded))
                .contains(List.of(0, 23, 47, 15, 15));
        assertThat(exposedPoints(SampleBallots.EASE, 100, this::withPointsUnlessTopCoded))
                .isNotEmpty();
    }

    @Test
    void the_bounds_of_a_point_hold_its_true_number() {
        for (TrueCounts counts : unfavourable(SampleBallots.SATISFACTION, 120)) {
            Shown shown = new Shown(
                    CellKey.total(SampleBallots.SATISFACTION), precision.ofTotal(counts, DifferencingRisk.NONE));
            for (int point = 0; point < shown.points().size(); point++) {
                int people = counts.bins().get(point);
                CountBounds possible = shown.possiblePoints(point, 120);
                assertThat(people).isBetween(possible.fewest(), possible.most());
                assertThat(people / 120.0).isLessThanOrEqualTo(shown.highestOfPoint(point));
            }
        }
    }

    /** Answers whose figures leave fewer than two possible of an unfavourable point. */
    private static List<List<Integer>> exposedPoints(
            Question question, int n, Function<TrueCounts, PublishedFigures> publish) {
        Map<PublishedFigures, List<List<Integer>>> alike = new HashMap<>();
        for (TrueCounts counts : unfavourable(question, n)) {
            alike.computeIfAbsent(publish.apply(counts), same -> new ArrayList<>())
                    .add(counts.bins());
        }
        return alike.entrySet().stream()
                .filter(same -> !same.getKey().points().isEmpty())
                .map(Map.Entry::getValue)
                .filter(worlds -> question.type().points(Sentiment.UNFAVOURABLE).stream()
                        .anyMatch(point -> worlds.stream().allMatch(world -> world.get(point) <= MAX_DISSENTERS)))
                .flatMap(List::stream)
                .toList();
    }

    /** All that up to half of n answers can be if they are unfavourable, beside 30 favourable ones. */
    private static List<TrueCounts> unfavourable(Question question, int n) {
        List<Integer> points = question.type().points(Sentiment.UNFAVOURABLE);
        List<Integer> favourable = question.type().points(Sentiment.FAVOURABLE);
        List<TrueCounts> all = new ArrayList<>();
        int[] bins = new int[question.type().high() - question.type().low() + 1];
        favourable.forEach(point -> bins[point] = 30 / favourable.size());
        for (int unfavourable = 7; unfavourable <= n / 2; unfavourable++) {
            bins[points.size()] = n - 30 - unfavourable;
            fill(
                    bins.clone(),
                    0,
                    unfavourable,
                    points::contains,
                    filled -> all.add(
                            counts(question, Arrays.stream(filled).boxed().toList())));
        }
        return all;
    }

    @Test
    void no_single_choice_reveals_a_unanimous_group() {
        for (int n = 5; n <= 120; n++) {
            assertThat(exposed(SampleBallots.INSTEAD, n, 2, c -> precision.ofTotal(c, DifferencingRisk.NONE)))
                    .as("n = %d", n)
                    .isEmpty();
        }
    }

    @Test
    void an_option_chosen_by_all_or_none_looks_like_one_with_two_exceptions() {
        for (int n = 5; n <= 600; n++) {
            PrecisionLevel level = PrecisionLevel.ofTotal(n);
            assertThat(Share.of(n, n, level)).isEqualTo(Share.of(n - 2, n, level));
            assertThat(Share.of(0, n, level)).isEqualTo(Share.of(2, n, level));
        }
    }

    @Test
    void publishing_points_without_a_guard_would_reveal_a_unanimous_group() {
        assertThat(exposed(SampleBallots.SATISFACTION, 30, FAR_ENOUGH, this::unguarded))
                .contains(rating(0, 0, 0, 15, 15));
    }

    @Test
    void a_guard_that_depends_on_the_answers_would_reveal_a_unanimous_group() {
        Set<PublishedFigures> revealing = new HashSet<>();
        exposed(SampleBallots.SATISFACTION, 30, FAR_ENOUGH, this::unguarded).forEach(c -> revealing.add(unguarded(c)));
        Function<TrueCounts, PublishedFigures> silentWhereNeeded =
                c -> revealing.contains(unguarded(c)) ? precision.ofTotal(c, DifferencingRisk.NONE) : unguarded(c);
        assertThat(exposed(SampleBallots.SATISFACTION, 30, FAR_ENOUGH, silentWhereNeeded))
                .contains(rating(0, 0, 0, 15, 15));
    }

    private static TrueCounts recommended(int favourable, int neutral) {
        return counts(SampleBallots.RECOMMEND, List.of(0, 0, 0, 0, 0, 0, 0, neutral, 0, 0, favourable));
    }

    private PublishedFigures unguarded(TrueCounts c) {
        PrecisionLevel level = PrecisionLevel.ofTotal(c.n());
        return new PublishedFigures(
                level,
                AnswerRange.of(c.n(), 5),
                Stream.of(0, 2)
                        .map(i -> Share.of(c.segments().get(i), c.n(), level))
                        .toList(),
                c.bins().stream().map(x -> Share.of(x, c.n(), level)).toList());
    }

    /** The shares of the highest precision, and points unless nearly all agree. */
    private PublishedFigures withPointsUnlessTopCoded(TrueCounts c) {
        PublishedFigures figures = precision.ofTotal(c, DifferencingRisk.NONE);
        boolean topCoded = figures.shares().stream().anyMatch(share -> share.coding() == Coding.AT_LEAST);
        List<Share> points = c.bins().stream()
                .map(x -> Share.of(x, c.n(), PrecisionLevel.TWENTIETHS))
                .toList();
        return topCoded ? figures : new PublishedFigures(figures.level(), figures.answers(), figures.shares(), points);
    }

    /** Ratings whose figures leave fewer than two answers possible in a class, among those with fewer than two in it. */
    private static List<TrueCounts> exposedAsEmpty(int n, Function<TrueCounts, PublishedFigures> publish) {
        List<TrueCounts> exposed = new ArrayList<>();
        for (int few = 0; few <= MAX_DISSENTERS; few++) {
            for (int neutral = 0; neutral <= n - few; neutral++) {
                for (int one = 0; one <= n - few - neutral; one += 1 + n / 100) {
                    int other = n - few - neutral - one;
                    TrueCounts unpopular = rating(one, other, neutral, few, 0);
                    TrueCounts popular = rating(0, few, neutral, one, other);
                    Stream.of(unpopular, popular)
                            .filter(c -> provesAnEmptyClass(publish.apply(c), n))
                            .forEach(exposed::add);
                }
            }
        }
        return exposed;
    }

    private static boolean provesAnEmptyClass(PublishedFigures figures, int n) {
        return Stream.of(Sentiment.FAVOURABLE, Sentiment.UNFAVOURABLE)
                .anyMatch(sentiment -> figures.possibleCounts(sentiment, QuestionType.RATING, n)
                                .most()
                        <= MAX_DISSENTERS);
    }

    /** Unanimous or nearly unanimous answers whose figures no answers with more dissenters share. */
    private static List<TrueCounts> exposed(
            Question question, int n, int others, Function<TrueCounts, PublishedFigures> publish) {
        List<TrueCounts> exposed = new ArrayList<>();
        for (List<Integer> inside : classes(question)) {
            Set<PublishedFigures> open = new HashSet<>();
            for (int outside = 2; outside <= others; outside++) {
                histograms(question, n, inside, outside).forEach(c -> open.add(publish.apply(c)));
            }
            for (int outside = 0; outside <= MAX_DISSENTERS; outside++) {
                histograms(question, n, inside, outside).stream()
                        .filter(c -> !open.contains(publish.apply(c)))
                        .forEach(exposed::add);
            }
        }
        return exposed;
    }

    private static List<List<Integer>> classes(Question question) {
        if (!question.type().isScale()) {
            return IntStream.range(0, question.options().size())
                    .mapToObj(List::of)
                    .toList();
        }
        int low = question.type().low();
        return TrueCounts.SEGMENTS.stream()
                .map(s -> IntStream.rangeClosed(low, question.type().high())
                        .filter(p -> question.type().sentiment(p) == s)
                        .mapToObj(p -> p - low)
                        .toList())
                .toList();
    }

    /** All distributions of n answers with so many of them outside a class. */
    private static List<TrueCounts> histograms(Question question, int n, List<Integer> inside, int outside) {
        int width = question.type().isScale()
                ? question.type().high() - question.type().low() + 1
                : question.options().size();
        List<TrueCounts> histograms = new ArrayList<>();
        fill(
                new int[width],
                0,
                n - outside,
                inside::contains,
                half -> fill(
                        half,
                        0,
                        outside,
                        b -> !inside.contains(b),
                        all -> histograms.add(
                                counts(question, IntStream.of(all).boxed().toList()))));
        return histograms;
    }

    private static void fill(int[] bins, int from, int people, Predicate<Integer> may, Consumer<int[]> use) {
        if (people == 0) {
            use.accept(bins.clone());
            return;
        }
        for (int bin = from; bin < bins.length; bin++) {
            if (may.test(bin)) {
                boolean last = IntStream.range(bin + 1, bins.length).noneMatch(may::test);
                for (int here = last ? people : 1; here <= people; here++) {
                    bins[bin] += here;
                    fill(bins, bin + 1, people - here, may, use);
                    bins[bin] -= here;
                }
            }
        }
    }
}
