package dev.candor.core.scheduling;

import static dev.candor.core.scheduling.WaitingSurvey.CATALOGUE;
import static dev.candor.core.scheduling.WaitingSurvey.TEN;
import static dev.candor.core.scheduling.WaitingSurvey.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.RecordedLog;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.reply.Reply;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import dev.candor.core.ui.CommandResponse;
import dev.candor.core.ui.result.RenderedPage;
import dev.candor.edge.schedule.CronSchedule;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A wave waits while nobody has answered the last result. */
class UnansweredResultsTest extends WaitingSurveyTest {
    private int openWaves() {
        return survey.core().waveStore.open().size();
    }

    @Test
    void the_next_wave_waits_for_an_answer_to_the_last_result_and_opens_by_itself_then() {
        String wave = survey.wave(6);
        Instant due = TEN.plus(WEEK);
        survey.core().tickAt(due);
        survey.core().tickAt(due.plusSeconds(60));
        assertThat(openWaves()).isZero();
        assertThat(survey.core().scheduler.heldSurveys())
                .containsExactly("survey ci-pulse waits to open until an owner answers its result of 29 November 2026");
        assertThat(survey.core().scheduler.waitingSurveys()).as("no problem").isEmpty();

        survey.reply(wave);
        survey.core().tickAt(due.plus(Duration.ofHours(3)));
        assertThat(openWaves()).isEqualTo(1);
        assertThat(survey.core().scheduler.heldSurveys()).isEmpty();
    }

    @Test
    void the_owners_are_told_once_why_a_wave_waits_whatever_is_restarted() {
        survey.wave(6);
        Instant due = TEN.plus(WEEK);
        survey.core().tickAt(due);
        survey.restart(CATALOGUE);
        survey.core().tickAt(due.plusSeconds(60));
        survey.core().tickAt(due.plus(Duration.ofDays(1)));
        assertThat(survey.alerts(due.plus(Duration.ofDays(1)))).singleElement().satisfies(alert -> {
            assertThat(alert.to()).isEqualTo("U0PM");
            assertThat(alert.words())
                    .isEqualTo("The survey “CI pulse” about CI is due and waits: nobody has answered its result of"
                            + " 29 November 2026 yet. Press “Answer this” below that result, or after"
                            + " `/platform-feedback ci`. The survey opens by itself then. If it would have closed by"
                            + " then, it is skipped.")
                    .as("never what anybody said")
                    .doesNotContain("4", "Secret");
        });
    }

    @Test
    void a_wave_that_got_no_answer_in_time_is_skipped_and_the_next_one_waits_again() {
        String wave = survey.wave(6);
        survey.core().tickAt(TEN.plus(WEEK));
        survey.core().tickAt(TEN.plus(WEEK).plus(Duration.ofDays(6)));
        assertThat(survey.core().scheduler.heldSurveys()).as("skipped").isEmpty();
        survey.core().tickAt(TEN.plus(WEEK.multipliedBy(2)));
        assertThat(openWaves()).isZero();
        assertThat(survey.core().scheduler.heldSurveys()).hasSize(1);
        survey.reply(wave);
        survey.core().tickAt(TEN.plus(WEEK.multipliedBy(2)).plusSeconds(60));
        assertThat(openWaves()).isEqualTo(1);
    }

    @Test
    void a_wave_that_got_no_answer_in_time_is_not_logged_as_downtime_after_a_restart() {
        survey.wave(6);
        Instant due = TEN.plus(WEEK);
        survey.core().tickAt(due);
        survey.restart(CATALOGUE);

        try (RecordedLog log = new RecordedLog(SkippedSurveys.class)) {
            survey.core().tickAt(due.plus(Duration.ofDays(6)));

            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .endsWith(" is skipped: its last result has no answer yet");
        }
    }

    @Test
    void owners_are_told_after_a_restart_that_a_planned_start_got_no_answer_in_time() {
        survey.wave(6);
        Instant start = TEN.plus(Duration.ofDays(6));
        survey.core().ownerSurveys.plan(new PlannedStart("ci-pulse", "ci", start, Duration.ofDays(1)));
        survey.restart(CATALOGUE);

        Instant after = start.plus(Duration.ofDays(3));
        survey.core().tickAt(after);

        assertThat(survey.alerts(after))
                .extracting(OutboxMessage.Alert::words)
                .filteredOn(words -> words.contains("was not opened"))
                .singleElement()
                .asString()
                .contains("was not opened: its last result has no answer yet. Nobody was asked.");
    }

    @Test
    void a_result_that_is_withheld_holds_nothing() {
        survey.wave(3);
        survey.core().tickAt(TEN.plus(WEEK));
        assertThat(openWaves()).isEqualTo(1);
        assertThat(survey.core().scheduler.heldSurveys()).isEmpty();
    }

    @Test
    void a_result_whose_score_is_withheld_holds_nothing_and_cannot_be_answered() {
        survey.restart(WaitingSurvey.ofScore());
        String wave = survey.score(6);
        assertThat(survey.core()
                        .candor
                        .interactions()
                        .form("U0PM", "results.reply", wave)
                        .map(RenderedPage::of))
                .hasValueSatisfying(form -> assertThat(form)
                        .contains("This survey has no result that can be shown, so there is nothing to answer."));
        survey.core().tickAt(TEN.plus(WEEK));
        assertThat(openWaves()).isEqualTo(1);
    }

    @Test
    void a_void_wave_is_repeated_without_an_answer() {
        Wave wave = survey.core().openWave();
        survey.core().deliverPrompts();
        survey.core().vault.destroyKeys(wave.id());
        for (int hour = 0; hour <= 200 && survey.core().releases.of(wave.id()).isEmpty(); hour++) {
            survey.core().tickAt(TEN.plus(Duration.ofHours(hour)));
        }
        assertThat(survey.core().releases.of(wave.id()))
                .hasValueSatisfying(release -> assertThat(release.isVoided()).isTrue());
        survey.core().tickAt(TEN.plus(WEEK.multipliedBy(2)));
        assertThat(openWaves()).isEqualTo(1);
    }

    @Test
    void a_survey_without_the_key_waits_for_nobody() {
        survey.wave(6);
        survey.restart(CoreFixture.CATALOGUE);
        survey.core().tickAt(TEN.plus(WEEK));
        assertThat(openWaves()).isEqualTo(1);
    }

    @Test
    void an_owner_cannot_open_the_survey_before_the_last_result_has_an_answer() {
        String wave = survey.wave(6);
        Instant later = TEN.plus(Duration.ofDays(6));
        OpeningResult.Unanswered unanswered =
                new OpeningResult.Unanswered(survey.core().releases.of(wave).orElseThrow());
        assertThat(survey.core().scheduler.ask("ci-pulse", later)).isEqualTo(unanswered);
        assertThat(survey.core().scheduler.preview(CATALOGUE.surveys().get(0), later))
                .isEqualTo(new OpeningPreview.Refused(unanswered));
        survey.reply(wave);
        assertThat(survey.core().scheduler.ask("ci-pulse", later)).isInstanceOf(OpeningResult.Opened.class);
    }

    @Test
    void of_two_surveys_the_summary_says_which_opens_and_leads_to_the_result_that_the_other_waits_for() {
        Survey other = new Survey(
                "ci-words",
                "ci",
                Optional.of("0 0 10 ? * THU"),
                Duration.ofDays(1),
                List.of(),
                CoreFixture.WEEKLY.questions());
        survey.restart(new Catalogue(
                CATALOGUE.products(), CATALOGUE.teams(), List.of(WaitingSurvey.waiting(CoreFixture.WEEKLY), other)));
        survey.wave(6);
        survey.core().tickAt(Instant.parse("2026-12-03T10:00:00Z"));
        survey.close(survey.core().waveStore.open().get(0), 6);

        assertThat(summary("U0PM"))
                .contains("The next survey opens on Thursday 10 December", "Answer the result of 29 November 2026");
        assertThat(summary("U0PAY1"))
                .contains("The next survey opens on Thursday 10 December")
                .doesNotContain("Answer the result");
    }

    @Test
    void the_summary_says_that_the_next_survey_waits_where_no_other_opens() {
        survey.wave(6);
        assertThat(summary("U0PM"))
                .contains("The next survey waits until an owner answers the last result.", "Answer this")
                .doesNotContain("Answer the result");
    }

    @Test
    void the_summary_leads_to_an_earlier_result_with_a_promise_whose_day_is_past() {
        survey.restart(CoreFixture.CATALOGUE);
        survey.promise(survey.wave(6), Reply.Kind.DOING, "2026-12-05");
        survey.core().tickAt(TEN.plus(WEEK));
        String later = survey.close(survey.core().waveStore.open().get(0), 6);
        survey.reply(later);

        assertThat(summary("U0PM")).contains("[Answer the result of 29 November 2026|results.reply|");
        assertThat(summary("U0PAY1")).doesNotContain("Answer the result");
    }

    private String summary(String person) {
        CommandResponse response = survey.core().candor.interactions().command(person, "ci");
        return RenderedPage.of(((CommandResponse.Message) response).page());
    }

    @Test
    void the_forecast_says_that_a_wave_waits_for_an_answer() {
        String wave = survey.wave(6);
        assertThat(forecast()).singleElement().satisfies(planned -> {
            assertThat(planned.waitReason()).contains("it waits until an owner answers the last result");
            assertThat(planned.outcome()).isEqualTo(new ForecastWave.Outcome.Undecided());
        });
        survey.reply(wave);
        assertThat(forecast())
                .singleElement()
                .satisfies(planned -> assertThat(planned.outcome()).isInstanceOf(ForecastWave.Outcome.Opens.class));
    }

    private List<ForecastWave> forecast() {
        ZoneId london = ZoneId.of("Europe/London");
        ForecastInput input = ForecastInput.of(
                new Surveys(CATALOGUE, survey.core().ownerSurveys),
                survey.core().waveStore,
                new UnansweredResults(survey.core().releases, survey.core().replies));
        Instant now = TEN.plus(Duration.ofDays(6));
        return ((ScheduleForecast.Outcome.Planned) new ScheduleForecast(
                                CATALOGUE,
                                new CronSchedule(london),
                                new SamplingFrames(CATALOGUE, survey.core().directory, survey.core().optOuts),
                                new Sampler(5, CoreFixture.HOURS, new CalendarDays(london)))
                        .of(input, now, now.plus(Duration.ofDays(3))))
                .waves();
    }

    @Test
    void a_wave_is_not_said_to_wait_for_an_answer_that_came_while_no_wave_could_open() throws IOException {
        String wave = survey.wave(6);
        survey.core().tickAt(TEN.plus(WEEK));
        assertThat(survey.core().scheduler.heldSurveys()).hasSize(1);
        survey.reply(wave);
        Files.move(folder.resolve("vault"), folder.resolve("away"));

        survey.core().tickAt(TEN.plus(WEEK).plusSeconds(60));

        assertThat(survey.core().scheduler.notReady()).isNotEmpty();
        assertThat(survey.core().scheduler.heldSurveys()).isEmpty();
    }

    @Test
    void a_wave_is_not_said_to_wait_before_it_is_due_after_the_clock_was_ahead() {
        survey.wave(6);
        survey.core().tickAt(TEN.plus(WEEK));
        assertThat(survey.core().scheduler.heldSurveys()).hasSize(1);

        survey.core().tickAt(TEN.plus(WEEK).minus(Duration.ofDays(1)));

        assertThat(survey.core().scheduler.heldSurveys()).isEmpty();
    }
}
