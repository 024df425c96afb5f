package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static dev.candor.core.ui.result.ReleaseBuilder.THING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentsPageTest {
    private static final Release RELEASE = ReleaseBuilder.ci("2026-11-03", RATING, THING)
            .rated(0, 10, 4)
            .comment("zebra crossing in the docs", CommentReaders.EVERYONE)
            .comment("<!here> *shout* `code` > quote", CommentReaders.EVERYONE)
            .comment("a faster queue", CommentReaders.EVERYONE)
            .comment("tell my boss", CommentReaders.OWNERS)
            .comment("too slow", CommentReaders.OWNERS)
            .comment("unreliable", CommentReaders.OWNERS)
            .release();

    @Test
    void everyone_reads_what_was_written_for_everyone() {
        String page = RenderedPage.of(CommentsPage.of(history(RELEASE), CommentReaders.EVERYONE));

        assertThat(page).isEqualTo("""
                (CI: comments.)
                # CI – comments
                *What one thing should we change?*
                > <!here> *shout* `code` > quote
                > a faster queue
                > zebra crossing in the docs
                ~ November 2026
                ~ Sorted by their text, with no name, team, score or day. Please do not guess who wrote them.
                """);
        assertThat(page)
                .as("never words for owners, or a day")
                .doesNotContain("boss", "slow", "unreliable", "3 November");
    }

    @Test
    void owners_read_their_comments_in_a_separate_section() {
        String page = RenderedPage.of(CommentsPage.of(history(RELEASE), CommentReaders.OWNERS));

        assertThat(page).contains("""
                ~ November 2026
                ----
                _For the owners of CI alone. Please do not pass these on._
                *What one thing should we change?*
                > tell my boss
                > too slow
                > unreliable
                ~ November 2026
                """);
    }

    @Test
    void comments_are_quoted_and_appear_nowhere_else() {
        List<Part> parts =
                CommentsPage.of(history(RELEASE), CommentReaders.EVERYONE).parts();

        assertThat(parts).contains(new Part.Quote("<!here> *shout* `code` > quote"));
        assertThat(parts.stream().filter(part -> !(part instanceof Part.Quote)).map(Object::toString))
                .as("never where marks are understood")
                .noneMatch(part -> part.contains("shout") || part.contains("!here"));
    }

    @Test
    void no_comments_and_too_few_comments_look_the_same() {
        Release none =
                ReleaseBuilder.ci("2026-11-03", RATING, THING).rated(0, 12, 4).release();
        Release few = ReleaseBuilder.ci("2026-11-03", RATING, THING)
                .rated(0, 10, 4)
                .comment("my secret", CommentReaders.EVERYONE)
                .comment("another", CommentReaders.EVERYONE)
                .release();

        String page = RenderedPage.of(CommentsPage.of(history(few), CommentReaders.OWNERS));

        assertThat(page)
                .isEqualTo(RenderedPage.of(CommentsPage.of(history(none), CommentReaders.OWNERS)))
                .contains("CI, 3 November 2026: too few comments to show.")
                .as("never a word that was destroyed, or how many there are")
                .doesNotContain("secret", "another", "2 ");
    }

    @Test
    void others_are_told_that_owners_may_read_other_comments() {
        Release none =
                ReleaseBuilder.ci("2026-11-03", RATING, THING).rated(0, 12, 4).release();
        ReleaseBuilder builder = ReleaseBuilder.ci("2026-11-03", RATING, THING).rated(0, 10, 4);
        for (int i = 0; i < 3; i++) {
            builder.comment("for the owners " + i, CommentReaders.OWNERS);
        }

        String page = RenderedPage.of(CommentsPage.of(history(builder.release()), CommentReaders.EVERYONE));

        assertThat(page)
                .isEqualTo(RenderedPage.of(CommentsPage.of(history(none), CommentReaders.EVERYONE)))
                .contains("CI, 3 November 2026: fewer than 3 comments were written for everyone. The owners may read "
                        + "others.\n")
                .doesNotContain("for the owners 1");
    }

    @Test
    void the_reason_names_the_threshold_of_the_wave() {
        Release strict = ReleaseBuilder.ci("2026-11-03", RATING, THING)
                .policy(new Policy(5, 10, 6))
                .rated(0, 8, 4)
                .comment("one", CommentReaders.EVERYONE)
                .comment("two", CommentReaders.EVERYONE)
                .comment("three", CommentReaders.EVERYONE)
                .release();

        assertThat(RenderedPage.of(CommentsPage.of(history(strict), CommentReaders.EVERYONE)))
                .contains("fewer than 6 comments were written for everyone.")
                .doesNotContain("three");
    }

    @Test
    void several_text_questions_are_counted_separately() {
        Question other = new Question("praise", QuestionType.TEXT, "What should stay?", List.of());
        Release release = ReleaseBuilder.ci("2026-11-03", RATING, THING, other)
                .rated(0, 10, 4)
                .release();

        assertThat(RenderedPage.of(CommentsPage.of(history(release), CommentReaders.EVERYONE)))
                .contains(
                        "fewer than 3 comments were written for everyone on each question. The owners may read others.");
    }

    @Test
    void from_few_answers_the_comments_for_everyone_are_not_said_to_be_few() {
        Release nine = ReleaseBuilder.ci("2026-11-03", RATING, THING)
                .rated(0, 5, 4)
                .comment("one", CommentReaders.EVERYONE)
                .comment("two", CommentReaders.EVERYONE)
                .comment("three", CommentReaders.EVERYONE)
                .comment("four", CommentReaders.EVERYONE)
                .release();

        assertThat(RenderedPage.of(CommentsPage.of(history(nine), CommentReaders.EVERYONE)))
                .contains("CI, 3 November 2026: too few answers or comments to show to everyone.\n")
                .as("never a claim that is not true, or that owners read more")
                .doesNotContain("fewer than", "owners", "three");
    }

    @Test
    void a_message_holds_twenty_comments_and_a_modal_more() {
        ReleaseBuilder builder = ReleaseBuilder.ci("2026-11-03", RATING, THING);
        for (int i = 10; i < 40; i++) {
            builder.comment("comment " + i, CommentReaders.EVERYONE);
        }
        ProductHistory history = history(builder.release());

        assertThat(RenderedPage.of(CommentsPage.of(history, CommentReaders.EVERYONE)))
                .contains("> comment 29\n", "~ 20 of 30 comments.\n")
                .contains("[More comments|results.comments|ci-pulse-2026-11-03]")
                .doesNotContain("> comment 30\n");
        assertThat(RenderedPage.of(CommentsPage.inModal(history, CommentReaders.EVERYONE)))
                .contains("> comment 39\n")
                .as("never a way to more where there is no more")
                .doesNotContain("results.comments");
    }

    private static ProductHistory history(Release release) {
        return TestHistory.of(CI, release);
    }
}
