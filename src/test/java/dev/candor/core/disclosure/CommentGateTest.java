package dev.candor.core.disclosure;

import static dev.candor.core.disclosure.Sample.ONE_THING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.Readers;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CommentGateTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void three_comments_on_ten_ballots_are_let_out_sorted_by_text() {
        Outcome outcome = count(10, List.of("slow", "docs", "flaky"), Readers.EVERYONE, List.of());
        assertThat(outcome.release().comments(Readers.EVERYONE))
                .containsExactly(comment("docs", MARCH), comment("flaky", MARCH), comment("slow", MARCH));
        assertThat(outcome.held()).isEmpty();
    }

    @Test
    void two_comments_wait_for_the_next_wave() {
        Outcome outcome = count(10, List.of("slow", "docs"), Readers.EVERYONE, List.of());
        assertThat(outcome.release().comments(Readers.OWNERS)).isEmpty();
        assertThat(outcome.held()).containsExactly(held("docs", 1, MARCH), held("slow", 1, MARCH));
    }

    @Test
    void three_comments_on_nine_ballots_wait_too() {
        Outcome outcome = count(9, List.of("slow", "docs", "flaky"), Readers.EVERYONE, List.of());
        assertThat(outcome.release().comments(Readers.OWNERS)).isEmpty();
        assertThat(outcome.held()).hasSize(3);
    }

    @Test
    void people_who_do_not_use_the_product_are_no_cover() {
        List<Ballot> ballots = new ArrayList<>(ballots(9, List.of("slow", "docs", "flaky"), Readers.EVERYONE));
        ballots.add(Ballot.notUsed(0));
        assertThat(count(ballots, List.of()).held()).hasSize(3);
    }

    @Test
    void a_comment_that_waited_counts_and_looks_like_one_of_this_month() {
        YearMonth february = YearMonth.of(2026, 2);
        Outcome outcome = count(10, List.of("slow", "docs"), Readers.EVERYONE, List.of(held("early", 1, february)));
        assertThat(outcome.release().comments(Readers.EVERYONE))
                .containsExactly(comment("docs", MARCH), comment("early", MARCH), comment("slow", MARCH));
    }

    @Test
    void a_comment_that_waited_twice_is_destroyed_unread() {
        Outcome outcome = count(10, List.of(), Readers.EVERYONE, List.of(held("once", 1, MAY), held("twice", 2, MAY)));
        assertThat(outcome.held()).containsExactly(held("once", 2, MAY));
        assertThat(outcome.release().comments(Readers.OWNERS)).isEmpty();
    }

    @Test
    void what_waited_on_stricter_terms_is_let_out_on_them() {
        HeldComment among = promised("among five", new Policy(5, 10, 5));
        HeldComment beside = promised("beside twelve", new Policy(5, 12, 3));
        Outcome loose = count(10, List.of("a", "b", "c"), Readers.EVERYONE, List.of(among, beside));
        assertThat(loose.release().comments(Readers.OWNERS))
                .extracting(Comment::text)
                .containsExactly("a", "b", "c");
        assertThat(loose.held()).containsExactly(among.heldOnceMore(), beside.heldOnceMore());
        Outcome kept = count(12, List.of("a", "b", "c"), Readers.EVERYONE, List.of(among, beside));
        assertThat(kept.release().comments(Readers.OWNERS)).hasSize(5);
        assertThat(kept.held()).isEmpty();
    }

    @Test
    void each_readership_must_pass_on_its_own() {
        List<Ballot> ballots = new ArrayList<>(ballots(10, List.of("a", "b"), Readers.EVERYONE));
        List.of("x", "y", "z").forEach(text -> ballots.add(Sample.said(text, Readers.OWNERS)));
        Outcome outcome = count(ballots, List.of());
        assertThat(outcome.release().comments(Readers.EVERYONE)).isEmpty();
        assertThat(outcome.release().comments(Readers.OWNERS))
                .extracting(Comment::text)
                .containsExactly("x", "y", "z");
        assertThat(outcome.held()).extracting(HeldComment::text).containsExactly("a", "b");
    }

    @Test
    void owners_see_what_everyone_sees() {
        List<Ballot> ballots = new ArrayList<>(ballots(10, List.of("a", "c", "e"), Readers.EVERYONE));
        List.of("b", "d", "f").forEach(text -> ballots.add(Sample.said(text, Readers.OWNERS)));
        Release release = count(ballots, List.of()).release();
        assertThat(release.comments(Readers.OWNERS))
                .extracting(Comment::text)
                .containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(release.comments(Readers.EVERYONE)).extracting(Comment::text).containsExactly("a", "c", "e");
        assertThat(release.comments(Readers.NOBODY)).isEmpty();
    }

    @Test
    void one_persons_words_to_three_questions_are_not_three_peoples() {
        List<Question> questions = List.of(text("one"), text("two"), text("three"));
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ballots.add(new Ballot(0, true, Map.of()));
        }
        Answer words = new Answer.Words("mine", Readers.EVERYONE);
        ballots.add(new Ballot(0, true, Map.of("one", words, "two", words, "three", words)));
        Outcome outcome = new Tally(Sample.subject(questions, 1)).count(ballots, List.of());
        assertThat(outcome.release().comments(Readers.OWNERS)).isEmpty();
        assertThat(outcome.held()).hasSize(3);
    }

    @Test
    void words_to_a_question_that_is_asked_no_more_or_otherwise_are_dropped() {
        HeldComment reworded = new HeldComment(
                ONE_THING.id(), "000000000000", "old", Readers.EVERYONE, 1, YearMonth.of(2026, 2), Policy.FLOOR);
        HeldComment gone = new HeldComment(
                "gone", ONE_THING.version(), "old", Readers.EVERYONE, 1, YearMonth.of(2026, 2), Policy.FLOOR);
        Outcome outcome = count(10, List.of("a", "b"), Readers.EVERYONE, List.of(reworded, gone));
        assertThat(outcome.release().comments(Readers.OWNERS)).isEmpty();
        assertThat(outcome.held()).extracting(HeldComment::text).containsExactly("a", "b");
    }

    @Test
    void blank_words_are_no_comment() {
        Outcome outcome = count(10, List.of("a", "b", "  "), Readers.EVERYONE, List.of());
        assertThat(outcome.held()).hasSize(2);
    }

    @Property(tries = 100)
    void words_for_nobody_and_words_that_wait_show_nowhere(@ForAll long seed) {
        List<Ballot> ballots = new ArrayList<>(Sample.ballots(new Random(seed), 4, 12));
        for (int i = 0; i < 5; i++) {
            ballots.add(Sample.said("for nobody's eyes", Readers.NOBODY));
        }
        ballots.add(Sample.said("waits alone", Readers.OWNERS));
        Subject strict =
                new Subject(Sample.HEADING, Sample.ALL, Sample.leaves(4), Churn.NONE, 60, new Policy(5, 10, 60));
        Outcome outcome = new Tally(strict).count(ballots, List.of());
        assertThat(ReleaseText.write(outcome.release())).doesNotContain("words", "nobody's", "alone");
        assertThat(outcome.held().toString()).doesNotContain("nobody's").contains("waits alone");
        Outcome open = new Tally(Sample.subject(Sample.ALL, 4)).count(ballots, List.of());
        assertThat(ReleaseText.write(open.release()) + open.held()).doesNotContain("nobody's");
    }

    private static Outcome count(int ballots, List<String> texts, Readers readers, List<HeldComment> waited) {
        return count(ballots(ballots, texts, readers), waited);
    }

    private static Outcome count(List<Ballot> ballots, List<HeldComment> waited) {
        return new Tally(Sample.subject(Sample.ALL, 1)).count(ballots, waited);
    }

    private static List<Ballot> ballots(int count, List<String> texts, Readers readers) {
        List<Ballot> ballots = new ArrayList<>();
        texts.forEach(text -> ballots.add(Sample.said(text, readers)));
        while (ballots.size() < count) {
            ballots.add(Sample.rated(0, 4));
        }
        return ballots;
    }

    private static Question text(String id) {
        return new Question(id, QuestionType.TEXT, "?", List.of());
    }

    private static Comment comment(String text, YearMonth month) {
        return new Comment("one-thing", Readers.EVERYONE, month, text);
    }

    private static HeldComment promised(String text, Policy policy) {
        return new HeldComment("one-thing", ONE_THING.version(), text, Readers.EVERYONE, 0, MARCH, policy);
    }

    private static HeldComment held(String text, int times, YearMonth month) {
        return new HeldComment("one-thing", ONE_THING.version(), text, Readers.EVERYONE, times, month, Policy.FLOOR);
    }
}
