package dev.candor.core.scheduling;

import static dev.candor.core.scheduling.WaitingSurvey.TEN;
import static dev.candor.core.scheduling.WaitingSurvey.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.PlannedStart;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is due while its product is missing in the configuration for a while. */
class ReloadedSchedulingTest extends WaitingSurveyTest {
    private static final Catalogue WITHOUT_PRODUCTS =
            new Catalogue(List.of(), WaitingSurvey.CATALOGUE.teams(), List.of());

    private WaveScheduler reloaded(Catalogue catalogue, Instant now) {
        WaveScheduler scheduler = survey.core().reloaded(catalogue).waves();
        scheduler.tick(now);
        return scheduler;
    }

    @Test
    void a_survey_that_waits_for_an_answer_waits_on_and_its_owners_are_told_once() {
        String wave = survey.wave(6);
        Instant due = TEN.plus(WEEK);
        survey.core().tickAt(due);
        assertThat(survey.alerts(due)).hasSize(1);

        assertThat(reloaded(WITHOUT_PRODUCTS, due.plusSeconds(60)).heldSurveys())
                .isEmpty();
        WaveScheduler back = reloaded(WaitingSurvey.CATALOGUE, due.plusSeconds(120));
        assertThat(back.heldSurveys()).hasSize(1);
        assertThat(survey.alerts(due.plusSeconds(120))).isEmpty();
        assertThat(survey.core().waveStore.open()).isEmpty();

        survey.reply(wave);
        back.tick(due.plusSeconds(180));
        assertThat(survey.core().waveStore.open()).hasSize(1);
    }

    @Test
    void a_planned_start_opens_if_its_product_is_back_in_time() {
        Instant at = CoreFixture.START.plus(Duration.ofDays(2));
        survey.core().ownerSurveys.plan(new PlannedStart("ci-pulse", "ci", at, Duration.ofDays(1)));

        reloaded(WITHOUT_PRODUCTS, at.minusSeconds(60));
        assertThat(survey.core().ownerSurveys.plannedStarts()).hasSize(1);
        reloaded(WaitingSurvey.CATALOGUE, at);

        assertThat(survey.core().waveStore.open()).extracting(Wave::scheduled).containsExactly(at);
        assertThat(survey.core().ownerSurveys.plannedStarts()).isEmpty();
    }

    @Test
    void admins_are_told_again_if_the_product_of_an_open_wave_is_removed_again() {
        survey.core().openWave();
        WaveScheduler gone = reloaded(WITHOUT_PRODUCTS, TEN.plusSeconds(60));
        gone.tick(TEN.plusSeconds(61));
        assertThat(survey.alerts(TEN.plusSeconds(61))).singleElement().satisfies(alert -> {
            assertThat(alert.to()).isEqualTo("U0ADMIN");
            assertThat(alert.words()).contains("its product `ci` is not in the configuration");
        });

        reloaded(WaitingSurvey.CATALOGUE, TEN.plusSeconds(120));
        reloaded(WITHOUT_PRODUCTS, TEN.plusSeconds(180));

        assertThat(survey.alerts(TEN.plusSeconds(180))).hasSize(1);
    }

    @Test
    void the_wave_of_a_removed_survey_reminds_and_closes_with_a_result() {
        CoreFixture core = survey.core();
        Wave wave = core.openWave();
        core.deliverPrompts();
        Catalogue withoutSurvey =
                new Catalogue(WaitingSurvey.CATALOGUE.products(), WaitingSurvey.CATALOGUE.teams(), List.of());
        survey.answer(wave, 6);

        WaveScheduler scheduler = reloaded(withoutSurvey, TEN.plus(Duration.ofDays(3)));
        Instant late = TEN.plus(Duration.ofDays(4));
        assertThat(core.outbox.claim(EnumSet.of(OutboxMessage.Kind.REMINDER), late, late.plusSeconds(60), 100))
                .hasSize(16);
        scheduler.tick(wave.closes());

        assertThat(core.releases.of(wave.id()).orElseThrow().isEmpty()).isFalse();
        scheduler.tick(TEN.plus(WEEK));
        assertThat(core.waveStore.open()).isEmpty();
    }
}
