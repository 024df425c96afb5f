package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.FieldPeriod;
import dev.candor.core.survey.Survey;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.schedule.CronSchedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Due dates and warnings of a valid configuration. */
class ConfigurationReportTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:59:00Z");
    private static final String TEXT = """
            workspace: { timezone: Europe/London }
            products: [{ id: ci, name: CI, owners: [U0PM], channel: C0CI, audience: [C0ENG] }]
            surveys:
              - id: ci-pulse
                product: ci
                schedule: "0 0 10 ? * TUE"
                open_for: P5D
                questions: [{ id: q, type: rating, ask: "How is it?" }]
            """;

    @TempDir
    Path folder;

    private ConfigurationReport report(String text) throws IOException {
        return new ConfigurationReport(configuration(text), NOW);
    }

    private Configuration configuration(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("candor.yaml"), text);
        return TestConfiguration.read(file);
    }

    @Test
    void every_wave_of_the_shipped_configuration_closes_on_a_working_day() throws IOException {
        Configuration shipped = configuration(Files.readString(Path.of("config/candor.yaml")));
        ZoneId zone = shipped.workspace().timezone();
        for (Survey survey : shipped.catalogue().surveys()) {
            Instant due = NOW;
            for (int wave = 0; wave < 12 && survey.schedule().isPresent(); wave++) {
                due = new CronSchedule(zone).next(survey.schedule().get(), due).orElseThrow();
                assertThat(shipped.workspace().workingHours().days())
                        .as(survey.id() + " of " + due)
                        .contains(FieldPeriod.of(due, survey.openFor(), new CalendarDays(zone))
                                .closes()
                                .atZone(zone)
                                .getDayOfWeek());
            }
        }
    }

    @Test
    void each_survey_and_the_digest_is_listed_with_its_next_dates_and_the_first_close() throws IOException {
        assertThat(report(Files.readString(Path.of("config/candor.yaml"))).schedules())
                .containsExactly(
                        "ci-pulse: the fourth Tuesday of the month at 10:00; next Tue 24 Nov 2026 10:00,"
                                + " Tue 22 Dec 2026 10:00, Tue 26 Jan 2027 10:00; the first of these closes Tue 1 Dec 2026 10:00",
                        "kubernetes-pulse: the first Tuesday of the month at 10:00; next Tue 1 Dec 2026 10:00,"
                                + " Tue 5 Jan 2027 10:00, Tue 2 Feb 2027 10:00; the first of these closes Tue 8 Dec 2026 10:00",
                        "jenkins-pulse: the second Tuesday of the month at 10:00; next Tue 8 Dec 2026 10:00,"
                                + " Tue 12 Jan 2027 10:00, Tue 9 Feb 2027 10:00; the first of these closes Tue 15 Dec 2026 10:00",
                        "ci-migration: the third Tuesday of January, March, May, July, September and November at 10:00;"
                                + " next Tue 19 Jan 2027 10:00, Tue 16 Mar 2027 10:00, Tue 18 May 2027 10:00;"
                                + " the first of these closes Wed 3 Feb 2027 10:00",
                        "platform-pulse: the fifth Tuesday of the month at 10:00; next Tue 29 Dec 2026 10:00,"
                                + " Tue 30 Mar 2027 10:00, Tue 29 Jun 2027 10:00; the first of these closes Tue 5 Jan 2027 10:00",
                        "storage-pulse: when an owner asks; it has no schedule",
                        "digest: every Wednesday at 09:00; next Wed 25 Nov 2026 09:00, Wed 2 Dec 2026 09:00,"
                                + " Wed 9 Dec 2026 09:00",
                        "All times are those of Europe/London.");
    }

    @Test
    void a_survey_open_only_outside_working_hours_is_warned_of() throws IOException {
        assertThat(report(TEXT.replace("TUE", "SAT").replace("P5D", "PT12H")).warnings())
                .containsExactly("survey ci-pulse of Sat 28 Nov 2026 10:00 and Sat 5 Dec 2026 10:00 and"
                        + " Sat 12 Dec 2026 10:00 is open only outside of working hours, so nobody in the timezone"
                        + " Europe/London can be asked; schedule it within working hours, or raise open_for");
        assertThat(report(TEXT.replace("TUE", "SAT")).warnings())
                .as("on Monday they can")
                .isEmpty();
    }

    @Test
    void a_wave_on_a_holiday_alone_is_warned_of_by_its_date() throws IOException {
        String text = TEXT.replace("P5D", "PT6H").replace("London }", "London, holidays: [2026-12-01] }");
        assertThat(report(text).warnings())
                .singleElement()
                .asString()
                .startsWith("survey ci-pulse of Tue 1 Dec 2026 10:00 is open only outside of working hours");
    }

    @Test
    void a_survey_whose_last_date_is_past_is_warned_of() throws IOException {
        ConfigurationReport report = report(TEXT.replace("? * TUE", "? * TUE 2020"));
        assertThat(report.warnings())
                .containsExactly(
                        "survey ci-pulse has no further date: the last one is past; write a later year, or take"
                                + " the schedule out");
        assertThat(report.schedules()).contains("ci-pulse: every Tuesday in 2020 at 10:00; no further date");
    }

    @Test
    void an_open_wave_whose_product_or_survey_was_renamed_is_warned_of() throws IOException {
        String database = "jdbc:sqlite:" + folder.resolve("data/candor.db");
        assertThat(report(TEXT).orphans(database))
                .as("there is no database yet")
                .isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.openWave();
        }
        assertThat(report(TEXT).orphans(database)).isEmpty();
        assertThat(report(TEXT.replace("id: ci,", "id: ci-new,").replace("product: ci", "product: ci-new"))
                        .orphans(database))
                .containsExactly(
                        "Survey `ci-pulse` has a wave that is open until Sunday 29 November, 10:00 (Europe/London), but its product"
                                + " `ci` is not in the configuration: nobody else is asked, and its result is posted nowhere."
                                + " Give the product its id `ci` back, at least until the wave is closed; the name may change at"
                                + " any time.");
        assertThat(report(TEXT.replace("ci-pulse", "ci-weekly")).orphans(database))
                .containsExactly(
                        "Survey `ci-pulse` has a wave that is open until Sunday 29 November, 10:00 (Europe/London), but the survey"
                                + " is not in the configuration: the wave goes on to its end, and a survey with another id"
                                + " begins anew, without its history. If only the id was changed, give the survey its id"
                                + " `ci-pulse` back.");
    }

    @Test
    void an_unreadable_database_is_reported_and_refuses_nothing() throws IOException {
        Path file = Files.createFile(folder.resolve("candor.db"));
        assertThat(report(TEXT).orphans("jdbc:sqlite:" + file))
                .singleElement()
                .asString()
                .startsWith("The open waves cannot be looked at: CANDOR_DB: ");
    }

    @Test
    void a_product_whose_id_is_a_word_of_the_command_is_warned_of() throws IOException {
        String reached = TEXT.replace("id: ci,", "id: story,").replace("product: ci", "product: story");
        assertThat(report(reached).warnings())
                .containsExactly("product story: \"/platform-feedback story\" means something else, so people see this"
                        + " product only by its name, CI; choose another id, unless it has results already: they belong"
                        + " to the id");
        assertThat(report(reached.replace("name: CI", "name: Report")).warnings())
                .containsExactly("product story: \"/platform-feedback story\" means something else, and so does its"
                        + " name, so the command does not show this product; give it another name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "privacy",
                "compare",
                "ask",
                "close",
                "digest",
                "stop",
                "start",
                "report",
                "export",
                "mark",
                "migration",
                "story"
            })
    void every_word_with_which_a_command_begins_is_warned_of_as_an_id(String word) throws IOException {
        assertThat(report(TEXT.replace("id: ci,", "id: " + word + ",").replace("product: ci", "product: " + word))
                        .warnings())
                .singleElement()
                .asString()
                .startsWith("product " + word + ": ");
    }
}
