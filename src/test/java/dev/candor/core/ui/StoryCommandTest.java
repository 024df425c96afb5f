package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.OWNER;
import static dev.candor.core.ui.UiFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.reply.Reply;
import dev.candor.core.survey.TrendMark;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story of a quarter, by command. */
class StoryCommandTest extends UiTest {
    @Test
    void without_a_quarter_the_running_one_is_told_with_what_the_owners_replied() {
        String wave = result();
        boolean added = fixture.replies.add(
                new Reply(
                        "ci",
                        wave,
                        new Reply.WholeResult(),
                        Reply.Kind.DOING,
                        "More runners.",
                        Optional.of(LocalDate.parse("2026-12-01")),
                        Optional.empty(),
                        fixture.now),
                Optional.empty());
        assertThat(added).isTrue();

        assertThat(fixture.command(engineer(1), "story ci"))
                .startsWith("(The story of CI, October to December 2026.)\n")
                .contains("The survey closed on 3 November 2026.")
                .contains(
                        "*What changed*\n• Too early to tell from this quarter alone. No earlier result to compare with.\n")
                .contains(
                        "• *The whole result* – doing it, by 1 December 2026: More runners.\n• The next survey opens on Tuesday 10 November.\n")
                .contains("[Open the page|link.story|]")
                .as("nobody who answered, and not who replied")
                .doesNotContain(engineer(1), OWNER);
    }

    @Test
    void of_several_open_surveys_each_is_told_by_its_name() {
        result();
        fixture.open("ci_csat");
        assertThat(fixture.command(engineer(1), "story ci")).contains("• A survey is open until ");
        fixture.open("ci_ease");
        assertThat(fixture.command(engineer(1), "story ci"))
                .contains(
                        "• The survey “Satisfaction” is open until ",
                        " The survey “Ease of the last task” is open until ");
    }

    @Test
    void the_last_quarter_is_told_while_the_running_one_has_no_result() {
        result();
        fixture.now = Instant.parse("2027-01-05T10:00:00Z");
        assertThat(fixture.command(OWNER, "story ci"))
                .startsWith("(The story of CI, October to December 2026.)\n")
                .as("today's surveys are not what came next then")
                .doesNotContain("survey opens", "No survey is scheduled");
        assertThat(fixture.command(OWNER, "story ci last"))
                .startsWith("(The story of CI, October to December 2026.)\n");
        assertThat(fixture.command(OWNER, "story ci this"))
                .contains(
                        "CI has no result in January to March 2027. The latest is of October to December 2026. To see it: "
                                + "`/platform-feedback story ci 2026Q4`.");
    }

    @Test
    void a_quarter_long_past_says_nothing_of_what_is_planned_now_and_of_later_marks() {
        result();
        fixture.now = Instant.parse("2027-05-05T10:00:00Z");
        fixture.marks.add("ci", new TrendMark(LocalDate.parse("2027-04-20"), "New runners"));
        assertThat(fixture.command(OWNER, "story ci 2026Q4"))
                .contains("*What was planned next*\n• The owners had planned nothing yet.")
                .doesNotContain("New runners", "survey opens");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-12-30T10:00:00Z | 2027-01-05T10:00:00Z | No earlier result to compare with. | over a year before its end",
                "2025-12-31T10:00:00Z | 2027-01-05T10:00:00Z | between 31 December 2025 and 3 November | a year before its end",
                "2025-11-02T10:00:00Z | 2026-11-03T10:00:00Z | No earlier result to compare with. | over a year before today",
                "2025-11-03T10:00:00Z | 2026-11-03T10:00:00Z | between 3 November 2025 and 3 November | a year before today",
            })
    void what_changed_is_told_from_the_year_of_the_trend_and_of_a_past_quarter_from_that_before_its_end(
            Instant earlier, Instant today, String told, String reason) {
        Instant closed = fixture.now;
        fixture.now = earlier;
        result();
        fixture.now = closed;
        result();
        fixture.now = today;

        assertThat(fixture.command(engineer(1), "story ci")).as(reason).contains(told);
    }

    @Test
    void the_story_of_an_earlier_quarter_knows_nothing_of_later_results() {
        result();
        fixture.now = Instant.parse("2027-01-12T10:00:00Z");
        result();

        assertThat(fixture.command(engineer(1), "story ci 2026Q4"))
                .contains("• About 80 % or more of those who answered are satisfied.", "closed on 3 November 2026.")
                .doesNotContain("2027");
        assertThat(fixture.command(engineer(1), "story ci")).startsWith("(The story of CI, January to March 2027.)");
    }

    @Test
    void marks_of_the_quarter_are_what_the_owners_did_and_earlier_ones_are_not() {
        result();
        fixture.marks.add("ci", new TrendMark(LocalDate.parse("2026-09-30"), "Before it"));
        fixture.marks.add("ci", new TrendMark(LocalDate.parse("2026-10-01"), "New runners"));
        fixture.marks.add("jenkins", new TrendMark(LocalDate.parse("2026-10-02"), "Elsewhere"));

        assertThat(fixture.command(engineer(1), "story ci"))
                .contains("*What we did*\n• *1 October 2026* New runners\n*What changed*")
                .doesNotContain("Before it", "Elsewhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "story ci 2031Q9|“2031Q9” is not a quarter. A quarter is written like this: "
                        + "`/platform-feedback story ci 2026Q4`. You can also write `Q4`, `this` or `last` in its place.",
                "story ci *Summer*|“Summer” is not a quarter.",
                "story ci about the summer in which all the builds were slow|“about the summer in which all the…” is not a quarter.",
                "story ci xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀x|“xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” is not a quarter.",
                "story ci 2030Q1|January to March 2030 has not begun, so there is nothing to tell yet.",
                "story ci Q1|CI has no result in January to March 2026. The latest is of October to December 2026. To see it: "
                        + "`/platform-feedback story ci 2026Q4`.",
                "story storage|Object storage has no result in this quarter or the last. The story begins when its first survey closes.",
                "story cii|Did you mean `/platform-feedback story ci`?",
                "story|Which product? For example `/platform-feedback story ci`."
            })
    void what_cannot_be_told_is_said_with_what_to_ask_instead(String command, String answer) {
        result();
        assertThat(fixture.command(engineer(1), command)).contains(answer);
    }

    @Test
    void a_story_is_for_those_who_may_see_results(@TempDir Path other) {
        try (UiFixture ownersOnly = new UiFixture(other, false)) {
            assertThat(ownersOnly.command(engineer(1), "story ci"))
                    .contains("Only the owners of CI can see its results.")
                    .doesNotContain("quarter");
        }
    }

    private String result() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 5).close(wave).advance(Duration.ofDays(1));
        return wave;
    }
}
