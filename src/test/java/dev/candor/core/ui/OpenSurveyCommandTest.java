package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.OWNER;
import static dev.candor.core.ui.UiFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands tell of surveys that are open or to come. */
class OpenSurveyCommandTest extends UiTest {
    @Test
    void while_a_survey_is_open_nothing_of_it_can_be_seen_by_anyone() {
        String wave = fixture.open("ci-pulse");
        String before =
                command(OWNER, "") + command(OWNER, "ci") + command(OWNER, "ci trend") + command(OWNER, "ci comments");
        fixture.rate(wave, 10, 5);

        assertThat(command(OWNER, "")
                        + command(OWNER, "ci")
                        + command(OWNER, "ci trend")
                        + command(OWNER, "ci comments"))
                .as("never anything of a live result")
                .isEqualTo(before);
    }

    @Test
    void a_summary_says_what_is_open_and_nothing_about_answers() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 9, 5);
        fixture.directory.put(engineer(1), Set.of(new Person(engineer(1), ZoneId.of("Asia/Kolkata"))));

        assertThat(command(engineer(1), "ci"))
                .endsWith("The survey “CI pulse” is open until Sunday 8 November, 15:30 your time. It asks about 10"
                        + " people. The result comes when it closes.\n")
                .as("never how many answered, never how many exactly were asked")
                .doesNotContain("9", "12");
        fixture.advance(Duration.ofDays(6));
        assertThat(command(engineer(1), "ci")).endsWith("The survey “CI pulse” is closed and being counted.\n");
    }

    @Test
    void a_summary_says_when_the_next_survey_opens_or_how_one_is_started() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 5).close(wave);

        assertThat(command(engineer(1), "ci"))
                .contains("about 80 % or more of those who answered are satisfied")
                .endsWith("The next survey opens on Tuesday 10 November, 10:00 your time.\n");
        assertThat(command(engineer(1), "jenkins"))
                .as("the first of two schedules")
                .endsWith("The next survey opens on Wednesday 4 November, 10:00 your time.\n");
        assertThat(command(engineer(1), "storage"))
                .endsWith("No survey is scheduled: an owner starts one with `/platform-feedback ask storage`.\n");
    }

    @Test
    void open_surveys_are_hidden_from_others_if_results_are_for_owners_only(@TempDir Path folder) {
        try (UiFixture strict = new UiFixture(folder, false)) {
            strict.open("ci-pulse");

            assertThat(strict.command(engineer(1), "ci"))
                    .contains("Only the owners")
                    .doesNotContain("open until");
            assertThat(strict.command(OWNER, "ci")).contains("open until");
        }
    }
}
