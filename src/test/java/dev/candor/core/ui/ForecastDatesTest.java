package dev.candor.core.ui;

import static dev.candor.core.ui.ForecastFixture.catalogue;
import static dev.candor.core.ui.ForecastFixture.input;
import static dev.candor.core.ui.ForecastFixture.lines;
import static dev.candor.core.ui.ForecastFixture.plan;
import static dev.candor.core.ui.ForecastFixture.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.TestDirectory;
import dev.candor.core.scheduling.ForecastInput;
import dev.candor.core.scheduling.ScheduleForecast;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.SampleSize;
import dev.candor.core.survey.Survey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When surveys open, as a forecast tells it. */
class ForecastDatesTest {
    @Test
    void a_postponed_or_skipped_wave_names_the_surveys_that_came_first() {
        ContactLimit limit = new ContactLimit(1, Duration.ofDays(3));
        Survey first = weekly("ci-first", SampleSize.everyone());
        Survey second = weekly("ci-second", SampleSize.everyone());
        assertThat(lines(catalogue(Optional.of(limit), first, second), ForecastInput.NONE, CoreFixture.START, 6))
                .contains(
                        "Fri 27 Nov 10:00  ci-second       20       11*    0 of 1  60 % (30–90 %)",
                        "  ! was due Tue 24 Nov 10:00: people are asked at most 1 survey in 3 days, and most of its people",
                        "    will be asked by ci-first (whose last wave was longer ago)")
                .allMatch(line -> line.length() <= 100);
        assertThat(lines(
                        catalogue(Optional.of(new ContactLimit(1, Duration.ofDays(6))), first, second),
                        ForecastInput.NONE,
                        CoreFixture.START,
                        7))
                .contains(
                        "Tue 24 Nov 10:00  ci-second  skipped",
                        "  ! it would have closed before enough people can be asked");
    }

    @Test
    void a_period_without_waves_says_so() {
        Catalogue onDemand = catalogue(
                Optional.empty(),
                new Survey("ci-pulse", "ci", Optional.empty(), Duration.ofDays(5), List.of(), CoreFixture.QUESTIONS));
        assertThat(lines(onDemand, ForecastInput.NONE, CoreFixture.START, 7))
                .startsWith("No wave is due in this time.")
                .endsWith("Only when an owner asks, so not planned: ci-pulse.");
    }

    @Test
    void a_wave_outside_working_hours_is_forecast_as_skipped() {
        Survey saturdays = new Survey(
                "ci-pulse",
                "ci",
                Optional.of("0 0 10 ? * SAT"),
                Duration.ofHours(12),
                List.of(),
                CoreFixture.QUESTIONS);
        assertThat(lines(catalogue(Optional.empty(), saturdays), ForecastInput.NONE, CoreFixture.START, 7))
                .noneMatch(line -> line.contains(" ± "))
                .anyMatch(line -> line.contains("Sat 28 Nov 10:00  ci-pulse"))
                .anyMatch(line -> line.contains("its people have no working hours while it is open"));
    }

    @Test
    void an_audience_of_too_few_opens_no_wave() {
        Catalogue catalogue = new Catalogue(
                List.of(new Product("ci", "CI", List.of("U0PM"), "C0CI", List.of("U0ANA", "U0BEN"), List.of())),
                List.of(),
                List.of(weekly("ci-pulse", SampleSize.everyone())),
                Optional.empty());
        assertThat(lines(catalogue, ForecastInput.NONE, CoreFixture.START, 14))
                .noneMatch(line -> line.contains(" % ("));
    }

    @Test
    void no_forecast_is_made_while_people_cannot_be_looked_up() {
        Catalogue catalogue = catalogue(Optional.empty(), weekly("ci-pulse", SampleSize.everyone()));
        TestDirectory phonebook = new TestDirectory();
        phonebook.failWith("users.list: ratelimited");
        ScheduleForecast.Outcome plan = plan(catalogue, phonebook, ForecastInput.NONE, CoreFixture.START, 7);
        assertThat(plan)
                .isInstanceOfSatisfying(
                        ScheduleForecast.Outcome.AudienceUnknown.class,
                        not -> assertThat(not.why()).contains("ratelimited"));
    }

    @Test
    void surveys_with_a_single_date_are_forecast_once() {
        Catalogue catalogue =
                catalogue(Optional.of(new ContactLimit(1, Duration.ofDays(2))), once("ci-first"), once("ci-second"));
        assertThat(lines(catalogue, ForecastInput.NONE, CoreFixture.START, 28))
                .anySatisfy(line -> assertThat(line).startsWith("Tue 24 Nov 10:00  ci-first"))
                .anySatisfy(line -> assertThat(line).startsWith("Thu 26 Nov").contains("ci-second"))
                .filteredOn(line -> line.contains(" Dec "))
                .noneMatch(line -> line.contains("ci-"));
    }

    @Test
    void a_survey_that_an_owner_planned_is_forecast_like_a_scheduled_one(@TempDir Path folder) {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.ownerSurveys.add("ci", "Cache", List.of(CoreFixture.QUESTIONS.get(0)));
            Instant start = CoreFixture.START.plus(Duration.ofDays(2));
            fixture.ownerSurveys.plan(new PlannedStart("ci_own-1", "ci", start, Duration.ofDays(1)));
            ForecastInput input = input(CoreFixture.CATALOGUE, fixture);

            assertThat(lines(CoreFixture.CATALOGUE, input, CoreFixture.START, 7).subList(1, 4))
                    .satisfies(lines -> {
                        assertThat(lines.get(0)).startsWith("Tue 24 Nov 10:00  ci-pulse");
                        assertThat(String.join("\n", lines)).contains("Thu 26 Nov 09:59  ci_own-1       20");
                    });
        }
    }

    private static Survey once(String id) {
        return new Survey(
                id,
                "ci",
                Optional.of("0 0 10 24 11 ? 2026"),
                Duration.ofDays(5),
                List.of(),
                SampleSize.everyone(),
                CoreFixture.QUESTIONS,
                50);
    }
}
