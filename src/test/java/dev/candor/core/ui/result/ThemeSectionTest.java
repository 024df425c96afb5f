package dev.candor.core.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.Chart;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Theme;
import dev.candor.core.survey.Themes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThemeSectionTest {
    private static final Themes THEMES = new Themes(List.of(
            new Theme("cost", List.of("bill")),
            new Theme("speed", List.of("slow")),
            new Theme("docs", List.of("docs")),
            new Theme("access", List.of("vpn"))));
    private static final Themes OTHER =
            new Themes(List.of(new Theme("cost", List.of("bill", "price")), new Theme("speed", List.of("slow"))));
    private static final String NOTE =
            "Of about 60 people who answered. Comments that only the owners or nobody may read are counted, too. Themes are counted by"
                    + " words, which misses some: read each figure as at least that much. A theme of fewer than 5 people is never"
                    + " shown.";

    @Test
    void details_show_the_themes_as_bars_the_most_mentioned_first() {
        Page page = DetailsPage.of(history(release(20, 9)));
        assertThat(page.parts())
                .contains(
                        new Part.Picture(
                                new Chart.Bars(
                                        "What the comments are about",
                                        "What the comments are about. speed: 30 %. cost: 20 %.",
                                        List.of(new Chart.Bar("speed", 30, "30 %"), new Chart.Bar("cost", 20, "20 %"))),
                                "*What the comments are about*\n🟦🟦🟦⬜⬜⬜⬜⬜⬜⬜  speed 30 %\n🟦🟦⬜⬜⬜⬜⬜⬜⬜⬜  cost 20 %"),
                        new Part.Note(NOTE));
        assertThat(page.toString()).as("each theme once").containsOnlyOnce("title=What the comments are about");
        assertThat(page.toString()).as("a theme that nobody mentions").doesNotContain("docs");
    }

    @Test
    void comments_begin_with_their_themes() {
        Page page = CommentsPage.of(history(release(20, 9)), CommentReaders.EVERYONE);
        assertThat(page.parts().get(0)).isInstanceOf(Part.Title.class);
        assertThat(page.parts().get(1)).isInstanceOf(Part.Picture.class);
        assertThat(page.parts().get(2)).isEqualTo(new Part.Note(NOTE));
    }

    @Test
    void a_reader_without_comments_still_sees_the_themes_of_those_for_nobody() {
        Page page = CommentsPage.of(history(release(0, 20)), CommentReaders.OWNERS);
        assertThat(page.summary()).isEqualTo("CI, 3 November 2026: too few comments to show.");
        assertThat(page.parts())
                .hasSize(3)
                .as("a single theme is no chart")
                .contains(new Part.Text("*What the comments are about*\n🟦🟦🟦⬜⬜⬜⬜⬜⬜⬜  cost 30 %"));
    }

    @Test
    void without_a_theme_of_enough_people_details_say_so_and_comments_begin_at_once() {
        Release release = release(4, 3);
        assertThat(DetailsPage.of(history(release)).parts())
                .contains(new Part.Text("*What the comments are about*\nNo theme stands out enough to be shown."));
        assertThat(CommentsPage.of(history(release), CommentReaders.EVERYONE).parts())
                .noneMatch(Part.Picture.class::isInstance);
    }

    @Test
    void under_thirty_answers_themes_are_withheld() {
        Release release = ReleaseBuilder.ci("2026-11-03", ReleaseBuilder.RATING, ReleaseBuilder.THING)
                .themes(THEMES)
                .rated(0, 20, 4)
                .release();
        assertThat(DetailsPage.of(history(release)).parts())
                .contains(new Part.Text("*What the comments are about*\nNot enough answers to show safely."));
    }

    @Test
    void a_result_names_the_largest_themes_where_no_other_choice_was_asked() {
        assertThat(ResultPage.of(history(release(20, 9))).parts())
                .contains(new Part.Text(
                        "*What the comments are about* speed: at least about 30 % · cost: at least about 20 %"));
    }

    @Test
    void a_result_names_a_single_choice_rather_than_themes() {
        Question single = new Question("where", QuestionType.SINGLE, "Where do you build?", List.of("here", "there"));
        ReleaseBuilder builder = ReleaseBuilder.ci("2026-11-03", ReleaseBuilder.RATING, ReleaseBuilder.THING, single)
                .themes(THEMES)
                .answered(
                        0,
                        40,
                        Map.of(ReleaseBuilder.RATING.id(), new Answer.Point(4), "where", ReleaseBuilder.chosen(0)));
        for (int i = 0; i < 20; i++) {
            builder.comment("so slow " + i, CommentReaders.EVERYONE);
        }
        assertThat(RenderedPage.of(ResultPage.of(history(builder.release()))))
                .contains("*Where do you build?* here")
                .doesNotContain("What the comments are about");
    }

    @Test
    void a_survey_for_comments_alone_speaks_of_no_groups() {
        ReleaseBuilder builder = ReleaseBuilder.ci("2026-11-03", ReleaseBuilder.THING)
                .groups("Payments", "Search")
                .themes(THEMES);
        for (int i = 0; i < 40; i++) {
            builder.comment("so slow " + i, CommentReaders.EVERYONE);
        }
        assertThat(RenderedPage.of(DetailsPage.of(history(builder.release()))))
                .contains("What the comments are about")
                .doesNotContain("group is");
    }

    @Test
    void a_trend_follows_themes_and_breaks_where_their_words_change() {
        Release before = release("2026-09-01", OTHER, 0, 30);
        List<Release> releases =
                List.of(release("2026-12-01", THEMES, 30, 0), release("2026-11-03", THEMES, 0, 30), before);
        String page = RenderedPage.of(trend(releases, 1));
        assertThat(page)
                .contains("*What the comments are about*")
                .contains("Other words are counted as themes since 3 November: not comparable with before.")
                .contains("*speed*: ▲ Clearly up from", "*cost*: ▼ Clearly down from");
        assertThat(RenderedPage.of(trend(releases, 0)))
                .as("beside another question")
                .contains("*Comments about cost:* ▼ Clearly down from", "*Comments about speed:* ▲ Clearly up from");
    }

    @Test
    void the_counts_behind_a_theme_include_people_who_may_have_been_left_out() {
        ReleaseBuilder builder = ReleaseBuilder.ci("2026-11-03", ReleaseBuilder.RATING, ReleaseBuilder.THING)
                .themes(THEMES)
                .rated(0, 32, 4);
        for (int i = 0; i < 8; i++) {
            builder.comment("slow", CommentReaders.EVERYONE);
        }
        Release release = builder.release();
        Shown shown = (Shown) release.cell(release.themes().orElseThrow());
        assertThat(CountsBehindCell.of(shown, 1, release).shares().high())
                .as("8 of 40, and four people for each kind of reader")
                .isGreaterThanOrEqualTo(16 / 40.0);
    }

    private static Page trend(List<Release> releases, int question) {
        ProductHistory history = TestHistory.of(ReleaseBuilder.CI, releases);
        return TrendPage.of(TestHistory.trend(history), question, history);
    }

    private static ProductHistory history(Release release) {
        return TestHistory.of(ReleaseBuilder.CI, release);
    }

    private static Release release(int forEveryone, int forNobody) {
        return release("2026-11-03", THEMES, forEveryone, forNobody);
    }

    private static Release release(String closed, Themes themes, int forEveryone, int forNobody) {
        ReleaseBuilder builder = ReleaseBuilder.ci(closed, ReleaseBuilder.RATING, ReleaseBuilder.THING)
                .themes(themes)
                .rated(0, 60 - forEveryone - forNobody, 4);
        for (int i = 0; i < forEveryone; i++) {
            builder.comment("so slow " + i, CommentReaders.EVERYONE);
        }
        for (int i = 0; i < forNobody; i++) {
            builder.comment("the bill " + i, CommentReaders.NOBODY);
        }
        return builder.release();
    }
}
