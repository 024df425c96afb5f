package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.ThemeCounter.Mention;
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

/** Whoever wrote for few readers or for none is protected where themes are counted. */
class ThemeProtectionTest {
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 10, 25})
    void fewer_people_than_a_group_look_like_nobody_at_any_number_of_ballots(int minGroup) {
        Policy policy = new Policy(minGroup, 10, 3);
        for (int n = 30; n <= 600; n++) {
            ThemeCounter.Mentions mentions = new ThemeCounter.Mentions(
                    ThemedReleases.THEMES.question(),
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

    @Test
    void whoever_reads_all_but_one_of_the_comments_on_a_theme_is_not_told_of_that_one() {
        List<Ballot> comments = ThemedReleases.comments(5, "slow", CommentReaders.OWNERS);
        Release without = ThemedReleases.release(40, comments);
        comments.addAll(ThemedReleases.comments(1, "slow", CommentReaders.NOBODY));
        assertThat(ThemedReleases.labels(ThemedReleases.release(40, comments)))
                .as("with him they are 6 of 40, which is 15 % and would be shown as 20 %")
                .isEqualTo(ThemedReleases.labels(without))
                .startsWith("≤ 10 %");
        comments.addAll(ThemedReleases.comments(4, "slow", CommentReaders.NOBODY));
        assertThat(ThemedReleases.labels(ThemedReleases.release(40, comments)))
                .as("five of them")
                .startsWith("30 %");
    }

    /** Whoever knows that 20 people use the product and reads 17 comments knows that 3 can mention anything besides. */
    @ParameterizedTest
    @CsvSource({"17, 11, 3, false", "17, 0, 0, false", "16, 11, 4, false", "15, 10, 5, true"})
    void themes_need_five_users_whose_words_are_not_read_whatever_they_say(
            int read, int slow, int slowForNobody, boolean shown) {
        List<Ballot> ballots = ThemedReleases.comments(slow, "slow", CommentReaders.OWNERS);
        ballots.addAll(ThemedReleases.comments(read - slow, "fine", CommentReaders.OWNERS));
        ballots.addAll(ThemedReleases.comments(slowForNobody, "slow", CommentReaders.NOBODY));
        ballots.addAll(ThemedReleases.comments(20 - read - slowForNobody, "fine", CommentReaders.NOBODY));
        ballots.addAll(Collections.nCopies(80, Ballot.notUsed(0)));
        Release release = new Tally(SampleBallots.tallyInput(List.of(SampleBallots.ONE_THING), ThemedReleases.THEMES))
                .count(ballots);
        assertThat(release.comments(CommentReaders.OWNERS)).hasSize(read);
        assertThat(ThemedReleases.cell(release) instanceof Shown).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"40, 6", "50, 8", "60, 9", "100, 18", "100, 33", "300, 60"})
    void a_theme_of_all_users_looks_like_one_of_all_but_two(int ballots, int users) {
        for (CommentReaders readers : CommentReaders.values()) {
            List<Ballot> all = ThemedReleases.comments(users - 5, "slow", readers);
            all.addAll(ThemedReleases.comments(3, "slow", CommentReaders.NOBODY));
            List<Ballot> allButTwo = new ArrayList<>(all);
            all.addAll(ThemedReleases.comments(2, "slow", CommentReaders.NOBODY));
            allButTwo.addAll(ThemedReleases.comments(2, "fine", CommentReaders.NOBODY));
            List<Release> releases = Stream.of(all, allButTwo)
                    .map(said -> {
                        List<Ballot> cast = new ArrayList<>(said);
                        cast.addAll(Collections.nCopies(ballots - users, Ballot.notUsed(0)));
                        return new Tally(SampleBallots.tallyInput(
                                        List.of(SampleBallots.ONE_THING), ThemedReleases.THEMES))
                                .count(cast);
                    })
                    .toList();
            assertThat(ThemedReleases.labels(releases.get(0))).isEqualTo(ThemedReleases.labels(releases.get(1)));
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
            PrecisionLevel level = ThemedReleases.level(n);
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
        PrecisionLevel level = ThemedReleases.level(ballots);
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
            PrecisionLevel level = ThemedReleases.level(n);
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
}
