package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.ThemeCounter.Mention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Themes are counted like the options of a multiple choice, and protect whoever wrote for few readers or for none. */
class ThemeCounterTest {
    @Test
    void a_theme_is_the_share_of_all_who_answered_and_mention_it() {
        Release release = ThemedReleases.release(60, ThemedReleases.comments(20, "slow", CommentReaders.EVERYONE));
        assertThat(ThemedReleases.labels(release)).containsExactly("30 %", "≤ 10 %", "≤ 10 %");
        assertThat(((Shown) ThemedReleases.cell(release)).answers()).isEqualTo(new AnswerRange(55, 64));
    }

    @ParameterizedTest
    @CsvSource({"29, false", "30, true"})
    void themes_need_thirty_ballots(int ballots, boolean shown) {
        Release release = ThemedReleases.release(ballots, ThemedReleases.comments(20, "slow", CommentReaders.EVERYONE));
        assertThat(ThemedReleases.cell(release) instanceof Shown).isEqualTo(shown);
        assertThat(release.themes()).hasValue(ThemedReleases.THEMES.question());
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 33})
    void a_theme_of_five_is_shown_from_thirty_ballots_on_and_one_of_four_never(int ballots) {
        assertThat(ThemedReleases.labels(
                        ThemedReleases.release(ballots, ThemedReleases.comments(5, "bill", CommentReaders.OWNERS))))
                .containsExactly("≤ 10 %", "20 %", "≤ 10 %");
        assertThat(ThemedReleases.labels(
                        ThemedReleases.release(ballots, ThemedReleases.comments(4, "bill", CommentReaders.OWNERS))))
                .containsOnly("≤ 10 %");
    }

    @Test
    void a_comment_for_nobody_is_counted_and_never_published() {
        Release release =
                ThemedReleases.release(60, ThemedReleases.comments(12, "slow, says nobody", CommentReaders.NOBODY));
        assertThat(ThemedReleases.labels(release)).containsExactly("20 %", "≤ 10 %", "≤ 10 %");
        assertThat(release.comments(CommentReaders.NOBODY)).isEmpty();
        assertThat(ReleaseText.write(release)).doesNotContain("says");
    }

    @Test
    void comments_for_nobody_do_not_help_others_to_be_published() {
        List<Ballot> comments = ThemedReleases.comments(2, "slow", CommentReaders.OWNERS);
        comments.addAll(ThemedReleases.comments(9, "docs", CommentReaders.NOBODY));
        assertThat(ThemedReleases.release(40, comments).comments(CommentReaders.OWNERS))
                .isEmpty();
    }

    @Test
    void a_person_who_mentions_a_theme_on_two_questions_counts_once() {
        Answer slow = new Answer.Words("slow", CommentReaders.OWNERS);
        Ballot both = new Ballot(0, true, Map.of("one-thing", slow, "praise", slow));
        assertThat(ThemedReleases.labels(ThemedReleases.release(60, new ArrayList<>(Collections.nCopies(12, both)))))
                .startsWith("20 %");
    }

    @Test
    void the_counts_behind_a_figure_include_the_true_one_whoever_was_left_out() {
        for (int n = 30; n <= 130; n += 5) {
            PrecisionLevel level = ThemedReleases.level(n);
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
        TallyInput noText = SampleBallots.tallyInput(List.of(SampleBallots.PAIN), ThemedReleases.THEMES);
        assertThat(new Tally(none).count(List.of()).themes()).isEmpty();
        assertThat(new Tally(noText).count(List.of()).themes()).isEmpty();
    }

    @Test
    void a_release_with_themes_is_read_as_it_was_written() {
        Release release = ThemedReleases.release(60, ThemedReleases.comments(20, "slow", CommentReaders.EVERYONE));
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
        String text = ReleaseText.write(
                ThemedReleases.release(60, ThemedReleases.comments(20, "slow", CommentReaders.EVERYONE)));
        String cell = "shown\t" + ThemedReleases.THEMES.question().id() + "\t";
        assertThat(text).contains(cell + written);
        assertThatThrownBy(() -> ReleaseText.read(text.replace(cell + written, cell + changed)))
                .hasMessageContaining("no themes are shown of a group or of");
    }
}
