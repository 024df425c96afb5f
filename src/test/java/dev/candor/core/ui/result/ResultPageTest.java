package dev.candor.core.ui.result;

import static dev.candor.core.ui.result.ReleaseBuilder.CHANGE;
import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static dev.candor.core.ui.result.ReleaseBuilder.EASE;
import static dev.candor.core.ui.result.ReleaseBuilder.PAIN;
import static dev.candor.core.ui.result.ReleaseBuilder.RATING;
import static dev.candor.core.ui.result.ReleaseBuilder.RECOMMEND;
import static dev.candor.core.ui.result.ReleaseBuilder.THING;
import static dev.candor.core.ui.result.ReleaseBuilder.chosen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The post in the channel over the whole range of publishable results. */
class ResultPageTest {
    private static final int ALONE = 9;

    @Test
    void a_result_is_five_lines_with_the_rest_behind_buttons() {
        String page = rendered(november(), october());

        assertThat(page).isEqualTo("""
                (CI: about 70 % of those who answered are satisfied.)
                # CI – 3 November 2026
                *About 70 % of those who answered are satisfied.*
                Overall, how satisfied are you with CI? CI, 3 November 2026: 70 % satisfied, 30 % dissatisfied; likely range \
                55–85 %; whatever those who did not answer think 35–85 %; about 40 answers.
                Likely range for all users of CI: 55–85 % satisfied.
                ▲ Up from 30 % to 70 % satisfied since 6 October, by at least 10 in every 100 people.
                *What slows you down?* flaky tests: about 90 % or more · queueing: 60 %
                [Details|results.details|ci-pulse-2026-11-03] [Comments|results.comments|ci-pulse-2026-11-03] [Report|results.report|ci] [Answer this|results.reply|ci-pulse-2026-11-03]
                """);
        assertThat(page)
                .as("never how many answered, a group, a score, the worst case, or what people wrote")
                .doesNotContainPattern("\\b(42|29|13)\\b")
                .doesNotContain("Tiny", "Payments", "promoter", "assum", "> ", "fingerprint");
    }

    @ParameterizedTest(name = "{0} of {3}, {1} neither, {2} bad")
    @CsvSource(
            delimiter = '|',
            value = {
                "6 | 0 | 2 | 12 | The answers are mostly positive. | 5–9 answers: too few to show figures safely.",
                "4 | 0 | 3 | 12 | The answers are mixed. | 5–9 answers: too few to show figures safely.",
                "0 | 7 | 0 | 12 | The answers are mixed. | 5–9 answers: too few to show figures safely.",
                "1 | 0 | 6 | 12 | The answers are mostly negative. | 5–9 answers: too few to show figures safely.",
            })
    void under_ten_answers_there_are_words_and_no_figure_of_people(
            int good, int neither, int bad, int asked, String headline, String answers) {
        String page = rendered(rated(RATING, asked, good, neither, bad));

        assertThat(page).isEqualTo("""
                (CI: %s)
                # CI – 3 November 2026
                *%s*
                %s
                No earlier result to compare with.
                [Details|results.details|ci-pulse-2026-11-03] [Report|results.report|ci] [Answer this|results.reply|ci-pulse-2026-11-03]
                """.formatted(small(headline), headline, answers));
        assertThat(page).as("never a share or a bar of a small group").doesNotContain("%", "🟦", "range");
    }

    @Test
    void words_instead_of_figures_are_explained_where_few_people_changed() {
        assertThat(rendered(ReleaseBuilder.ci("2026-11-03", RATING)
                        .asked(20)
                        .rated(0, 15, 4)
                        .oneLeft()
                        .release()))
                .contains("10–19 answers: no figures this time, because they could tell what the few people think who"
                        + " joined or left since an earlier result.");
    }

    @ParameterizedTest(name = "{0} good, {1} neither, {2} bad of {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 0 | 0 | 20 | About 80 % or more of those who answered are satisfied."
                        + "| 🟦🟦🟦🟦🟦🟦🟦🟦🟥🟥  about 80 % or more satisfied · about 20 % or less dissatisfied · 10–19 answers"
                        + "| Likely range for all users of CI: 50–100 % satisfied.",
                "0 | 0 | 12 | 20 | About 80 % or more of those who answered are dissatisfied."
                        + "| 🟦🟦🟥🟥🟥🟥🟥🟥🟥🟥  about 20 % or less satisfied · about 80 % or more dissatisfied · 10–19 answers"
                        + "| Likely range for all users of CI: 0–50 % satisfied.",
                "0 | 12 | 0 | 20 | Most of those who answered are neither satisfied nor dissatisfied."
                        + "| 🟦🟦⬜⬜⬜⬜⬜⬜🟥🟥  about 20 % or less satisfied · about 20 % or less dissatisfied · 10–19 answers"
                        + "| Likely range for all users of CI: 0–50 % satisfied.",
                "9 | 21 | 9 | 60 | About 25 % of those who answered are satisfied, about 25 % are dissatisfied."
                        + "| 🟦🟦🟦⬜⬜⬜⬜🟥🟥🟥  25 % satisfied · 25 % dissatisfied · about 40 answers"
                        + "| Likely range for all users of CI: 10–40 % satisfied.",
                "20 | 0 | 20 | 40 | About 50 % of those who answered are satisfied, about 50 % are dissatisfied."
                        + "| 🟦🟦🟦🟦🟦🟥🟥🟥🟥🟥  50 % satisfied · 50 % dissatisfied · about 40 answers"
                        + "| Likely range for all users of CI: 40–60 % satisfied.",
                "10 | 0 | 30 | 60 | About 75 % of those who answered are dissatisfied."
                        + "| 🟦🟦🟥🟥🟥🟥🟥🟥🟥🟥  25 % satisfied · 75 % dissatisfied · about 40 answers"
                        + "| Likely range for all users of CI: 10–40 % satisfied.",
                "118 | 1 | 1 | 150 | About 94 % or more of those who answered are satisfied."
                        + "| 🟦🟦🟦🟦🟦🟦🟦🟦🟦🟥  about 94 % or more satisfied · about 6 % or less dissatisfied · about 120 answers"
                        + "| Likely range for all users of CI: 90–100 % satisfied.",
            })
    void from_ten_answers_the_headline_has_figures(
            int good, int neither, int bad, int asked, String headline, String bar, String range) {
        String page = withoutPictures(rated(RATING, asked, good, neither, bad));

        assertThat(page).isEqualTo("""
                (CI: %s)
                # CI – 3 November 2026
                *%s*
                %s
                %s
                No earlier result to compare with.
                [Details|results.details|ci-pulse-2026-11-03] [Report|results.report|ci] [Answer this|results.reply|ci-pulse-2026-11-03]
                """.formatted(small(headline), headline, bar, range));
        assertThat(page)
                .as("never that all or none are, nor an exact number of answers")
                .doesNotContain("100 % of those", " 0 %", "(" + asked + " people)")
                .doesNotContainPattern("(?<!about |–)\\b\\d+ answers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EASE | 30 | 5 | 5 | “CI made it easy to ship my last change.” About 75 % of those who answered agree.",
                "EASE | 5 | 5 | 30 | “CI made it easy to ship my last change.” About 75 % of those who answered disagree.",
                "EASE | 2 | 36 | 2 | “CI made it easy to ship my last change.” Most of those who answered neither agree nor disagree.",
                "NPS | 30 | 5 | 5 | “How likely are you to recommend CI?” About 75 % of those who answered gave 9 or 10.",
                "NPS | 5 | 5 | 30 | “How likely are you to recommend CI?” About 75 % of those who answered gave 0 to 6.",
                "NPS | 2 | 36 | 2 | “How likely are you to recommend CI?” Most of those who answered gave 7 or 8.",
                "CHANGE | 30 | 5 | 5 | “Compared with last month, how is CI?” About 75 % of those who answered say it got better.",
                "CHANGE | 5 | 5 | 30 | “Compared with last month, how is CI?” About 75 % of those who answered say it got worse.",
                "CHANGE | 2 | 36 | 2 | “Compared with last month, how is CI?” Most of those who answered say it stayed the same.",
            })
    void each_scale_has_its_own_words(QuestionType type, int good, int neither, int bad, String headline) {
        Question question = Stream.of(EASE, RECOMMEND, CHANGE)
                .filter(each -> each.type() == type)
                .findFirst()
                .orElseThrow();

        assertThat(rendered(rated(question, 60, good, neither, bad)))
                .contains("*" + headline + "*\n")
                .as("never the words of another scale")
                .doesNotContain("satisfied");
    }

    @Test
    void a_wave_with_nothing_to_show_is_one_line() {
        String page = rendered(rated(RATING, 60, 3, 0, 1), october());

        assertThat(page).isEqualTo("""
                (CI, 3 November 2026: not enough answers to show safely.)
                CI, 3 November 2026: not enough answers to show safely.
                """);
        assertThat(page)
                .as("never a verdict, a figure, a change or a button that leads nowhere")
                .doesNotContain("negative", "%", "since", "[");
    }

    @Test
    void a_void_wave_is_admitted() {
        String page =
                rendered(ReleaseBuilder.ci("2026-11-03", RATING).rated(0, 40, 5).voidedRelease(), october());

        assertThat(page).endsWith("""
                CI, 3 November 2026: this survey could not be counted. Its key was lost, or something other than \
                Candor changed its answers. They are destroyed. We are sorry for the time it took you.
                """);
        assertThat(page).as("never a change since the last one").doesNotContain("since", "%");
    }

    @Test
    void a_main_question_that_was_skipped_leaves_the_others() {
        Release release = ReleaseBuilder.ci("2026-11-03", RATING, PAIN)
                .asked(60)
                .answered(0, 20, Map.of(PAIN.id(), chosen(0, 1)))
                .answered(0, 10, Map.of(PAIN.id(), chosen(2)))
                .release();

        assertThat(rendered(release)).isEqualTo("""
                (CI: the main question has not enough answers to show safely.)
                # CI – 3 November 2026
                *The main question has not enough answers to show safely.*
                About 80 % or more of those who answered use CI.
                *What slows you down?* queueing: 65 % · flaky tests: 65 % · slow builds: 35 %
                [Details|results.details|ci-pulse-2026-11-03] [Report|results.report|ci] [Answer this|results.reply|ci-pulse-2026-11-03]
                """);
    }

    @Test
    void if_nobody_uses_the_product_that_is_the_result() {
        String page = rendered(ReleaseBuilder.ci("2026-11-03", RATING)
                .asked(60)
                .nonUsers(0, 40)
                .release());

        assertThat(page)
                .contains("About 10 % or less of those who answered use CI.\n")
                .as("never a bar of nobody")
                .doesNotContain("🟦", "range");
    }

    @Test
    void a_survey_of_words_alone_says_that_comments_are_in() {
        ReleaseBuilder builder = ReleaseBuilder.ci("2026-11-03", THING).asked(60);
        for (int i = 0; i < 12; i++) {
            builder.answered(0, 1, Map.of(THING.id(), new Answer.Words("word " + i, CommentReaders.OWNERS)));
        }

        assertThat(rendered(builder.release()))
                .startsWith("(CI: comments are in.)")
                .contains("[Comments|results.comments|ci-pulse-2026-11-03]")
                .as("never what was written")
                .doesNotContain("word 1");
    }

    @Test
    void if_some_do_not_use_the_product_the_range_is_for_its_users() {
        Release release = ReleaseBuilder.ci("2026-11-03", RATING)
                .asked(60)
                .rated(0, 20, 4)
                .rated(0, 10, 2)
                .nonUsers(0, 15)
                .release();

        assertThat(rendered(release)).contains("Likely range for all users of CI: 50–80 % satisfied.\n");
    }

    @Test
    void comments_are_shown_only_behind_their_button() {
        Release release = ReleaseBuilder.ci("2026-11-03", RATING, THING)
                .rated(0, 10, 5)
                .comment("<!channel> *bold*", CommentReaders.EVERYONE)
                .comment("docs", CommentReaders.EVERYONE)
                .comment("queues", CommentReaders.EVERYONE)
                .release();

        assertThat(rendered(release))
                .contains("[Comments|results.comments|ci-pulse-2026-11-03]")
                .as("never in the channel")
                .doesNotContain("!channel", "docs", "queues");
    }

    static Release october() {
        return ReleaseBuilder.ci("2026-10-06", RATING)
                .asked(60)
                .rated(0, 10, 4)
                .rated(0, 22, 2)
                .release();
    }

    static Release november() {
        ReleaseBuilder builder = ReleaseBuilder.ci("2026-11-03", RATING, EASE, RECOMMEND, PAIN, THING)
                .asked(60)
                .groups("Payments", "Search", "Tiny");
        for (int group = 0; group < 2; group++) {
            builder.answered(group, 11, answers(4, 6, 9, chosen(0, 1))).answered(group, 5, answers(2, 2, 3, chosen(1)));
        }
        return builder.answered(2, 3, answers(1, 1, 1, chosen(2)))
                .answered(ALONE, 3, answers(5, 7, 10, chosen(1)))
                .comment("Fewer flaky tests", CommentReaders.EVERYONE)
                .comment("Faster queues", CommentReaders.EVERYONE)
                .comment("Docs", CommentReaders.EVERYONE)
                .comment("for owners: one", CommentReaders.OWNERS)
                .release();
    }

    private static Map<String, Answer> answers(int rating, int ease, int recommend, Answer pain) {
        return Map.of(
                RATING.id(), new Answer.Point(rating),
                EASE.id(), new Answer.Point(ease),
                RECOMMEND.id(), new Answer.Point(recommend),
                PAIN.id(), pain);
    }

    private static Release rated(Question question, int asked, int good, int neither, int bad) {
        return ReleaseBuilder.rated("2026-11-03", question, asked, good, neither, bad);
    }

    private static String small(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String withoutPictures(Release release) {
        return RenderedPage.withoutPictures(ResultPage.of(TestHistory.of(CI, release)));
    }

    static String rendered(Release... newestFirst) {
        return RenderedPage.of(ResultPage.of(TestHistory.of(CI, newestFirst)));
    }
}
