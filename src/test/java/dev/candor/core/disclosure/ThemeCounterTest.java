package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.ThemeCounter.Mention;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Theme;
import dev.candor.core.survey.Themes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Themes are counted like the options of a multiple choice, and protect whoever wrote for few readers or for none. */
class ThemeCounterTest {
    private static final Themes THEMES = new Themes(List.of(
            new Theme("speed", List.of("slow")),
            new Theme("cost", List.of("bill")),
            new Theme("docs", List.of("docs"))));
    private static final Question PRAISE = new Question("praise", QuestionType.TEXT, "What is good?", List.of());

    @Test
    void a_theme_is_the_share_of_all_who_answered_and_mention_it() {
        Release release = release(60, comments(20, "slow", CommentReaders.EVERYONE));
        assertThat(labels(release)).containsExactly("30 %", "≤ 10 %", "≤ 10 %");
        assertThat(((Shown) cell(release)).answers()).isEqualTo(new AnswerRange(55, 64));
    }

    @ParameterizedTest
    @CsvSource({"29, false", "30, true"})
    void themes_need_thirty_ballots(int ballots, boolean shown) {
        Release release = release(ballots, comments(20, "slow", CommentReaders.EVERYONE));
        assertThat(cell(release) instanceof Shown).isEqualTo(shown);
        assertThat(release.themes()).hasValue(THEMES.question());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 10, 25})
    void fewer_people_than_a_group_look_like_nobody_at_any_number_of_ballots(int minGroup) {
        Policy policy = new Policy(minGroup, 10, 3);
        for (int n = 30; n <= 600; n++) {
            ThemeCounter.Mentions mentions = new ThemeCounter.Mentions(
                    THEMES.question(),
                    n,
                    IntStream.of(0, minGroup - 1, n)
                            .mapToObj(x -> new Mention(x, x, x))
                            .toList());
            Optional<PublishedFigures> figures = new FigureRounding(policy).ofThemes(mentions);
            assertThat(figures.isPresent() || n < 7 * minGroup)
                    .as("%d ballots", n)
                    .isTrue();
            figures.map(PublishedFigures::shares)
                    .ifPresent(shares -> assertThat(shares.get(1))
                            .as("%d", mentions.ballots())
                            .isEqualTo(shares.get(0)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 33})
    void a_theme_of_five_is_shown_from_thirty_ballots_on_and_one_of_four_never(int ballots) {
        assertThat(labels(release(ballots, comments(5, "bill", CommentReaders.OWNERS))))
                .containsExactly("≤ 10 %", "20 %", "≤ 10 %");
        assertThat(labels(release(ballots, comments(4, "bill", CommentReaders.OWNERS))))
                .containsOnly("≤ 10 %");
    }

    @Test
    void a_comment_for_nobody_is_counted_and_never_published() {
        Release release = release(60, comments(12, "slow, says nobody", CommentReaders.NOBODY));
        assertThat(labels(release)).containsExactly("20 %", "≤ 10 %", "≤ 10 %");
        assertThat(release.comments(CommentReaders.NOBODY)).isEmpty();
        assertThat(ReleaseText.write(release)).doesNotContain("says");
    }

    @Test
    void comments_for_nobody_do_not_help_others_to_be_published() {
        List<Ballot> comments = comments(2, "slow", CommentReaders.OWNERS);
        comments.addAll(comments(9, "docs", CommentReaders.NOBODY));
        assertThat(release(40, comments).comments(CommentReaders.OWNERS)).isEmpty();
    }

    @Test
    void a_person_who_mentions_a_theme_on_two_questions_counts_once() {
        Answer slow = new Answer.Words("slow", CommentReaders.OWNERS);
        Ballot both = new Ballot(0, true, Map.of("one-thing", slow, "praise", slow));
        assertThat(labels(release(60, new ArrayList<>(Collections.nCopies(12, both)))))
                .startsWith("20 %");
    }

    @Test
    void whoever_reads_all_but_one_of_the_comments_on_a_theme_is_not_told_of_that_one() {
        List<Ballot> comments = comments(5, "slow", CommentReaders.OWNERS);
        Release without = release(40, comments);
        comments.addAll(comments(1, "slow", CommentReaders.NOBODY));
        assertThat(labels(release(40, comments)))
                .as("with him they are 6 of 40, which is 15 % and would be shown as 20 %")
                .isEqualTo(labels(without))
                .startsWith("≤ 10 %");
        comments.addAll(comments(4, "slow", CommentReaders.NOBODY));
        assertThat(labels(release(40, comments))).as("five of them").startsWith("30 %");
    }

    /** Whoever knows that 20 people use the product and reads 17 comments knows that 3 can mention anything besides. */
    @ParameterizedTest
    @CsvSource({"17, 11, 3, false", "17, 0, 0, false", "16, 11, 4, false", "15, 10, 5, true"})
    void themes_need_five_users_whose_words_are_not_read_whatever_they_say(
            int read, int slow, int slowForNobody, boolean shown) {
        List<Ballot> ballots = comments(slow, "slow", CommentReaders.OWNERS);
        ballots.addAll(comments(read - slow, "fine", CommentReaders.OWNERS));
        ballots.addAll(comments(slowForNobody, "slow", CommentReaders.NOBODY));
        ballots.addAll(comments(20 - read - slowForNobody, "fine", CommentReaders.NOBODY));
        ballots.addAll(Collections.nCopies(80, Ballot.notUsed(0)));
        Release release = new Tally(SampleBallots.tallyInput(List.of(SampleBallots.ONE_THING), 1)
                        .withThemes(THEMES))
                .count(ballots);
        assertThat(release.comments(CommentReaders.OWNERS)).hasSize(read);
        assertThat(cell(release) instanceof Shown).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"40, 6", "50, 8", "60, 9", "100, 18", "100, 33", "300, 60"})
    void a_theme_of_all_users_looks_like_one_of_all_but_two(int ballots, int users) {
        for (CommentReaders readers : CommentReaders.values()) {
            List<Ballot> all = comments(users - 5, "slow", readers);
            all.addAll(comments(3, "slow", CommentReaders.NOBODY));
            List<Ballot> allButTwo = new ArrayList<>(all);
            all.addAll(comments(2, "slow", CommentReaders.NOBODY));
            allButTwo.addAll(comments(2, "fine", CommentReaders.NOBODY));
            List<Release> releases = Stream.of(all, allButTwo)
                    .map(said -> {
                        List<Ballot> cast = new ArrayList<>(said);
                        cast.addAll(Collections.nCopies(ballots - users, Ballot.notUsed(0)));
                        return new Tally(SampleBallots.tallyInput(List.of(SampleBallots.ONE_THING), 1)
                                        .withThemes(THEMES))
                                .count(cast);
                    })
                    .toList();
            assertThat(labels(releases.get(0))).isEqualTo(labels(releases.get(1)));
        }
    }

    @Test
    void no_reader_who_counts_comments_learns_that_one_to_four_others_mention_a_theme() {
        assertThat(pinned(false)).isZero();
        assertThat(pinned(true)).as("control: without the rule").isPositive();
    }

    /** How often a reader can conclude that just one to four mentions exist beside those that they read. */
    private static long pinned(boolean broken) {
        long found = 0;
        for (int n = 30; n <= 140; n += 5) {
            PrecisionLevel level = level(n);
            for (int read = 0; read <= 30; read++) {
                Map<Share, List<Integer>> others = new HashMap<>();
                for (int more = 0; read + more <= n; more++) {
                    Share share = broken
                            ? Share.of(read + more, n, level)
                            : new Mention(read + more, read, read / 2).share(n, level, 5);
                    others.computeIfAbsent(share, s -> new ArrayList<>()).add(more);
                }
                found += others.values().stream()
                        .filter(possible -> possible.stream().allMatch(more -> more > 0 && more < 5))
                        .count();
            }
        }
        return found;
    }

    /**
     * Of the figures shown, in percent: how many would tell the owners of one to four mentions that they cannot read, and how
     * many are lowered so that they do not. A fifth of all ballots mention the theme, readers are drawn by the given shares.
     */
    @ParameterizedTest
    @CsvSource({"33, 18, 38", "40, 16, 30", "48, 11, 17", "50, 0, 0", "100, 0, 0", "300, 0, 0"})
    void the_protection_of_a_few_mentions_lowers_figures_only_under_fifty_ballots(
            int ballots, int telling, int lowered) {
        Random random = new Random(7);
        PrecisionLevel level = level(ballots);
        int shown = 0;
        int wouldTell = 0;
        int different = 0;
        for (int wave = 0; wave < 20_000; wave++) {
            int[] people = new int[3];
            for (int i = 0; i < ballots; i++) {
                if (random.nextInt(5) == 0) {
                    people[random.nextInt(10) < 5 ? 0 : random.nextInt(5) < 4 ? 1 : 2]++;
                }
            }
            int owners = people[0] + people[1];
            int all = owners + people[2];
            Share exact = Share.of(all, ballots, level);
            Share published = new Mention(all, owners, people[0]).share(ballots, level, 5);
            shown += exact.coding() == Coding.AT_MOST ? 0 : 1;
            wouldTell += exact.fewest(ballots) > owners && exact.most(ballots) < owners + 5 ? 1 : 0;
            different += exact.equals(published) ? 0 : 1;
            assertThat(all - published.most(ballots)).as("people left out").isLessThanOrEqualTo(8);
        }
        assertThat(List.of(Math.round(100.0 * wouldTell / shown), Math.round(100.0 * different / shown)))
                .containsExactly((long) telling, (long) lowered);
    }

    @Test
    void everyone_else_is_protected_from_readers_of_comments_for_everyone_too() {
        for (int n : List.of(30, 33, 40, 49, 50, 60, 99, 100, 140)) {
            PrecisionLevel level = level(n);
            for (int read = 0; read <= 25; read++) {
                Map<Share, List<Integer>> others = new HashMap<>();
                for (int owners = 0; owners <= 12; owners++) {
                    for (int nobody = 0; nobody <= 12; nobody++) {
                        Share share = new Mention(read + owners + nobody, read + owners, read).share(n, level, 5);
                        others.computeIfAbsent(share, s -> new ArrayList<>()).add(owners + nobody);
                    }
                }
                assertThat(others.values())
                        .as("%d of %d read", read, n)
                        .noneMatch(possible -> possible.stream().allMatch(more -> more > 0 && more < 5));
            }
        }
    }

    @Test
    void the_counts_behind_a_figure_include_the_true_one_whoever_was_left_out() {
        for (int n = 30; n <= 130; n += 5) {
            PrecisionLevel level = level(n);
            int leftOut = 0;
            for (int everyone = 0; everyone <= 25; everyone++) {
                for (int owners = 0; owners <= 10; owners++) {
                    for (int nobody = 0; everyone + owners + nobody <= n && nobody <= 10; nobody++) {
                        int all = everyone + owners + nobody;
                        Share share = new Mention(all, everyone + owners, everyone).share(n, level, 5);
                        CountBounds figure = new CountBounds(share.fewest(n), share.most(n));
                        CountBounds counts = ThemeCounter.withLeftOut(figure, level, n, 5);
                        assertThat(all).as("of %d", n).isBetween(counts.fewest(), counts.most());
                        leftOut += all > figure.most() ? 1 : 0;
                    }
                }
            }
            assertThat(leftOut > 0).as("people are left out of %d", n).isEqualTo(n < 50);
        }
    }

    @Test
    void a_wave_without_themes_or_without_a_text_question_has_no_theme_question() {
        TallyInput none = SampleBallots.tallyInput(List.of(SampleBallots.ONE_THING), 1);
        TallyInput noText =
                SampleBallots.tallyInput(List.of(SampleBallots.PAIN), 1).withThemes(THEMES);
        assertThat(new Tally(none).count(List.of()).themes()).isEmpty();
        assertThat(new Tally(noText).count(List.of()).themes()).isEmpty();
    }

    @Test
    void a_release_with_themes_is_read_as_it_was_written() {
        Release release = release(60, comments(20, "slow", CommentReaders.EVERYONE));
        assertThat(ReleaseText.read(ReleaseText.write(release))).isEqualTo(release);
        assertThat(release.cells())
                .filteredOn(cell -> cell.question().equals(release.themes()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "-\tTENTHS_OF_MANY\t55\t64, -\tTENTHS_OF_MANY\t20\t29",
        "-\tTENTHS_OF_MANY\t55\t64, 0\tTENTHS_OF_MANY\t55\t64"
    })
    void a_stored_release_with_themes_of_too_few_or_of_a_group_is_refused(String written, String changed) {
        String text = ReleaseText.write(release(60, comments(20, "slow", CommentReaders.EVERYONE)));
        String cell = "shown\t" + THEMES.question().id() + "\t";
        assertThat(text).contains(cell + written);
        assertThatThrownBy(() -> ReleaseText.read(text.replace(cell + written, cell + changed)))
                .hasMessageContaining("no themes are shown of a group or of");
    }

    private static PrecisionLevel level(int ballots) {
        return new FigureRounding(Policy.FLOOR)
                .ofThemes(new ThemeCounter.Mentions(THEMES.question(), ballots, List.of()))
                .orElseThrow()
                .level();
    }

    private static List<Ballot> comments(int count, String text, CommentReaders readers) {
        return new ArrayList<>(Collections.nCopies(count, SampleBallots.commented(text, readers)));
    }

    private static Release release(int ballots, List<Ballot> comments) {
        List<Ballot> all = new ArrayList<>(comments);
        all.add(Ballot.notUsed(0));
        all.addAll(Collections.nCopies(ballots - all.size(), new Ballot(0, true, Map.of())));
        return new Tally(SampleBallots.tallyInput(List.of(SampleBallots.ONE_THING, PRAISE), 1)
                        .withThemes(THEMES))
                .count(all);
    }

    private static Cell cell(Release release) {
        return release.cell(release.themes().orElseThrow());
    }

    private static List<String> labels(Release release) {
        return ((Shown) cell(release))
                .shares().stream().map(SampleBallots::label).toList();
    }
}
