package dev.candor.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CommentSuppressionTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void three_comments_for_everyone_on_ten_ballots_are_published_sorted_by_text_with_the_month() {
        Release release = count(10, List.of("slow", "docs", "flaky"), List.of());
        assertThat(release.comments(CommentReaders.EVERYONE))
                .containsExactly(comment("docs"), comment("flaky"), comment("slow"));
    }

    @Test
    void two_comments_are_not_published() {
        assertThat(texts(count(10, List.of("slow"), List.of("docs")), CommentReaders.OWNERS))
                .isEmpty();
    }

    @Test
    void comments_on_nine_ballots_are_not_published() {
        assertThat(texts(count(9, List.of("slow", "docs", "flaky"), List.of()), CommentReaders.OWNERS))
                .isEmpty();
    }

    @Test
    void ballots_of_non_users_do_not_count_for_comments() {
        List<Ballot> ballots = ballots(9, List.of("slow", "docs", "flaky"), List.of());
        ballots.add(Ballot.notUsed(0));
        assertThat(texts(count(ballots), CommentReaders.OWNERS)).isEmpty();
    }

    @Test
    void owners_read_three_comments_written_for_everyone_or_for_owners() {
        Release release = count(10, List.of("a", "b"), List.of("x"));
        assertThat(texts(release, CommentReaders.OWNERS)).containsExactly("a", "b", "x");
        assertThat(texts(release, CommentReaders.EVERYONE))
                .as("two are too few")
                .isEmpty();
    }

    @Test
    void everyone_reads_three_comments_for_everyone_and_owners_one_more_for_them() {
        Release release = count(10, List.of("a", "b", "c"), List.of("x"));
        assertThat(texts(release, CommentReaders.OWNERS)).containsExactly("a", "b", "c", "x");
        assertThat(texts(release, CommentReaders.EVERYONE)).containsExactly("a", "b", "c");
    }

    @Test
    void three_comments_for_owners_are_read_by_owners_alone() {
        Release release = count(10, List.of(), List.of("x", "y", "z"));
        assertThat(texts(release, CommentReaders.OWNERS)).containsExactly("x", "y", "z");
        assertThat(texts(release, CommentReaders.EVERYONE)).isEmpty();
    }

    @Test
    void one_persons_comments_on_three_questions_do_not_count_as_three_peoples() {
        List<Question> questions = List.of(text("one"), text("two"), text("three"));
        List<Ballot> ballots = new ArrayList<>(Collections.nCopies(10, new Ballot(0, true, Map.of())));
        Answer words = new Answer.Words("mine", CommentReaders.EVERYONE);
        ballots.add(new Ballot(0, true, Map.of("one", words, "two", words, "three", words)));
        Release release = new Tally(SampleBallots.tallyInput(questions, 1)).count(ballots);
        assertThat(release.comments(CommentReaders.OWNERS)).isEmpty();
    }

    @Test
    void a_blank_comment_does_not_count() {
        assertThat(texts(count(10, List.of("a", "b", "  "), List.of()), CommentReaders.OWNERS))
                .isEmpty();
    }

    @Test
    void stricter_thresholds_apply() {
        TallyInput strict = new TallyInput(
                SampleBallots.HEADING,
                SampleBallots.ALL,
                SampleBallots.groups(1),
                MembershipChange.NONE,
                60,
                new Policy(5, 12, 4));
        List<String> four = List.of("a", "b", "c", "d");
        assertThat(new Tally(strict).count(ballots(12, four, List.of())).comments(CommentReaders.EVERYONE))
                .hasSize(4);
        assertThat(new Tally(strict).count(ballots(11, four, List.of())).comments(CommentReaders.OWNERS))
                .isEmpty();
        assertThat(new Tally(strict)
                        .count(ballots(12, List.of("a", "b", "c"), List.of()))
                        .comments(CommentReaders.OWNERS))
                .isEmpty();
    }

    @Test
    void a_release_of_nothing_but_comments_for_the_owners_is_a_result_that_they_can_answer() {
        TallyInput words = new TallyInput(
                SampleBallots.HEADING,
                List.of(SampleBallots.ONE_THING),
                SampleBallots.groups(1),
                MembershipChange.NONE,
                60,
                new Policy(8, 10, 3));
        Release some = new Tally(words).count(ballots(12, List.of(), List.of("a", "b", "c")));
        assertThat(some.comments(CommentReaders.OWNERS)).hasSize(3);
        assertThat(some.comments(CommentReaders.EVERYONE)).isEmpty();
        assertThat(some.isEmpty()).isFalse();
        assertThat(some.showsAnswers()).isTrue();
        assertThat(new Tally(words)
                        .count(ballots(12, List.of("a", "b", "c"), List.of()))
                        .isEmpty())
                .isFalse();
    }

    @Property(tries = 100)
    void unpublished_comments_do_not_occur_in_the_text_of_the_release(@ForAll long seed) {
        List<Ballot> ballots = new ArrayList<>(SampleBallots.ballots(new Random(seed), 4, 12));
        ballots.add(SampleBallots.commented("destroyed unread", CommentReaders.OWNERS));
        TallyInput strict = new TallyInput(
                SampleBallots.HEADING,
                SampleBallots.ALL,
                SampleBallots.groups(4),
                MembershipChange.NONE,
                60,
                new Policy(5, 10, 60));
        assertThat(ReleaseText.write(new Tally(strict).count(ballots))).doesNotContain("words", "unread");
    }

    private static Release count(int ballots, List<String> forEveryone, List<String> forOwners) {
        return count(ballots(ballots, forEveryone, forOwners));
    }

    private static Release count(List<Ballot> ballots) {
        return new Tally(SampleBallots.tallyInput(SampleBallots.ALL, 1)).count(ballots);
    }

    private static List<Ballot> ballots(int count, List<String> forEveryone, List<String> forOwners) {
        List<Ballot> ballots = new ArrayList<>();
        forEveryone.forEach(text -> ballots.add(SampleBallots.commented(text, CommentReaders.EVERYONE)));
        forOwners.forEach(text -> ballots.add(SampleBallots.commented(text, CommentReaders.OWNERS)));
        while (ballots.size() < count) {
            ballots.add(SampleBallots.rated(0, 4));
        }
        return ballots;
    }

    private static List<String> texts(Release release, CommentReaders readers) {
        return release.comments(readers).stream().map(Comment::text).toList();
    }

    private static Question text(String id) {
        return new Question(id, QuestionType.TEXT, "?", List.of());
    }

    private static Comment comment(String text) {
        return new Comment("one-thing", CommentReaders.EVERYONE, MARCH, text);
    }
}
