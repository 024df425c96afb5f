package dev.candor.core.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Theme;
import dev.candor.core.survey.Themes;
import dev.candor.core.ui.report.ReportPage.Choice;
import dev.candor.core.ui.report.ReportPage.Filters;
import dev.candor.core.ui.report.ReportPage.More;
import dev.candor.core.ui.report.ReportPage.Section;
import dev.candor.core.ui.report.ReportRequest.Filter;
import dev.candor.core.ui.result.ReleaseBuilder;
import dev.candor.core.ui.result.TestHistory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people wrote, by month and by theme. */
class CommentsSectionTest {
    private static final Themes THEMES = new Themes(List.of(
            new Theme("speed", List.of("slow")),
            new Theme("docs", List.of("docs")),
            new Theme("cost", List.of("price"))));
    private static final Release NOVEMBER = release("2026-11-03", "slow builds", "better docs", "thanks");
    private static final Release OCTOBER = release("2026-10-06", "slow queue", "no idea", "too slow");

    @Test
    void without_a_theme_the_latest_month_is_shown_at_once_and_the_earlier_one_on_demand() {
        Section section = section("", NOVEMBER, OCTOBER);
        assertThat(section.parts()).contains(new Part.Title("November 2026"));
        assertThat(quotes(section.parts())).containsExactly("better docs", "slow builds", "thanks");
        assertThat(section.more()).extracting(More::label).containsExactly("October 2026");
        assertThat(quotes(section.more().get(0).parts())).containsExactly("no idea", "slow queue", "too slow");
    }

    @Test
    void the_comments_of_a_theme_are_shown_at_once_from_all_months() {
        Section section = section("speed", NOVEMBER, OCTOBER);
        assertThat(quotes(section.parts())).containsExactly("slow builds", "slow queue", "too slow");
        assertThat(section.more()).isEmpty();
    }

    @Test
    void only_themes_that_a_comment_mentions_can_be_chosen() {
        assertThat(choices(section("", NOVEMBER, OCTOBER))).containsExactly("[All comments]", "speed", "docs");
        assertThat(choices(section("docs", NOVEMBER, OCTOBER))).containsExactly("All comments", "speed", "[docs]");
    }

    @Test
    void a_chosen_theme_that_no_comment_mentions_stays_among_the_choices() {
        Section section = section("cost", NOVEMBER);
        assertThat(choices(section)).containsExactly("All comments", "speed", "docs", "[cost]");
        assertThat(quotes(section.parts())).isEmpty();
        assertThat(notes(section))
                .isEqualTo(
                        "No comment that you can read here mentions this theme. The figures count those that nobody may "
                                + "read too.");
    }

    @Test
    void an_unknown_theme_is_none() {
        assertThat(section("<script>", NOVEMBER, OCTOBER).parts())
                .isEqualTo(section("", NOVEMBER, OCTOBER).parts());
    }

    @Test
    void without_a_mentioned_theme_there_is_nothing_to_choose() {
        assertThat(section("", release("2026-11-03", "thanks", "good", "fine")).filters())
                .isEmpty();
    }

    @Test
    void too_few_comments_are_not_shown_and_the_page_says_what_it_takes() {
        Section section = section("", release("2026-11-03", "slow", "docs"));
        assertThat(quotes(section.parts())).isEmpty();
        assertThat(notes(section)).contains("enough people who answered");
        assertThat(section.filters()).as("never what hidden comments mention").isEmpty();
    }

    @Test
    void a_choice_keeps_the_span_and_the_question_of_the_trend() {
        Section section = comments(NOVEMBER).of(new Filter("3m", "2", ""));
        assertThat(section.filters().get(0).choices())
                .extracting(Choice::request)
                .contains(new ReportRequest.OneProduct("ci", new Filter("3m", "2", "speed")));
    }

    private static Release release(String closed, String... words) {
        ReleaseBuilder builder = ReleaseBuilder.ci(closed, ReleaseBuilder.RATING, ReleaseBuilder.THING)
                .rated(0, 10, 4);
        for (String comment : words) {
            builder.comment(comment, CommentReaders.EVERYONE);
        }
        return builder.release();
    }

    private static CommentsSection comments(Release... releases) {
        return new CommentsSection(
                TestHistory.of(ReleaseBuilder.CI, releases), release -> CommentReaders.EVERYONE, THEMES);
    }

    private static Section section(String theme, Release... releases) {
        return comments(releases).of(new Filter("", "", theme));
    }

    private static List<String> quotes(List<Part> parts) {
        return parts.stream()
                .filter(Part.Quote.class::isInstance)
                .map(part -> ((Part.Quote) part).words())
                .toList();
    }

    /** The last small print of the section. */
    private static String notes(Section section) {
        return ((Part.Note) section.parts().get(section.parts().size() - 1)).text();
    }

    /** The labels of the only row of links, the current one in brackets. */
    private static List<String> choices(Section section) {
        assertThat(section.filters()).extracting(Filters::label).containsExactly("Theme");
        return section.filters().get(0).choices().stream()
                .map(choice -> choice.current() ? "[" + choice.label() + "]" : choice.label())
                .toList();
    }
}
