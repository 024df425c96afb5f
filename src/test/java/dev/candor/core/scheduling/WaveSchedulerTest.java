package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.disclosure.Release;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.response.Receipt;
import dev.candor.core.sampling.Selection;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Survey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening and closing waves on time. */
class WaveSchedulerTest extends SchedulingTest {
    private void reschedule(String cron) {
        Survey survey = new Survey(
                CoreFixture.WEEKLY.id(),
                CoreFixture.WEEKLY.product(),
                Optional.of(cron).filter(c -> !c.isEmpty()),
                CoreFixture.WEEKLY.openFor(),
                CoreFixture.WEEKLY.remindAfter(),
                CoreFixture.WEEKLY.questions());
        fixture.close();
        fixture = new CoreFixture(
                folder,
                new Catalogue(CoreFixture.CATALOGUE.products(), CoreFixture.CATALOGUE.teams(), List.of(survey)));
    }

    @Test
    void a_wave_opens_when_it_is_due_and_asks_everyone_once() {
        fixture.tickAt(TEN);
        assertThat(open()).containsExactly("ci-pulse-20261124T100000Z");
        assertThat(fixture.waveStore.open().get(0).rosterSize()).isEqualTo(22);
        assertThat(due(TEN)).hasSize(22).extracting(OutboxMessage::kind).containsOnly(OutboxMessage.Kind.PROMPT);
    }

    @Test
    void nothing_opens_before_it_is_due() {
        fixture.tickAt(TEN.minusSeconds(1));
        assertThat(open()).isEmpty();
    }

    @Test
    void a_wave_opens_once_however_often_the_clock_ticks_or_the_process_restarts() {
        fixture.tickAt(TEN);
        fixture.tickAt(TEN);
        restart();
        fixture.tickAt(TEN.plusSeconds(5));
        fixture.tickAt(TEN.minusSeconds(30));
        assertThat(open()).containsExactly("ci-pulse-20261124T100000Z");
        assertThat(due(TEN.plusSeconds(5))).hasSize(22);
    }

    @Test
    void a_wave_missed_while_the_process_was_down_opens_once_if_it_would_still_be_open() {
        restart();
        fixture.tickAt(TEN.plus(Duration.ofDays(2)));
        assertThat(fixture.waveStore.open()).singleElement().satisfies(wave -> {
            assertThat(wave.id()).isEqualTo("ci-pulse-20261124T100000Z");
            assertThat(wave.closes()).isEqualTo(TEN.plus(Duration.ofDays(5)));
        });
    }

    @Test
    void a_wave_missed_for_longer_is_skipped_and_the_next_one_opens() {
        restart();
        fixture.tickAt(TEN.plus(Duration.ofDays(6)));
        assertThat(open()).isEmpty();
        fixture.tickAt(TEN.plus(Duration.ofDays(7)));
        assertThat(open()).containsExactly("ci-pulse-20261201T100000Z");
    }

    @Test
    void a_survey_with_a_changed_schedule_waits_for_the_next_due_time() {
        Instant saturday = TEN.plus(Duration.ofDays(4));
        reschedule("0 0 10 ? * FRI");
        fixture.tickAt(saturday);
        assertThat(open()).isEmpty();
        fixture.tickAt(TEN.plus(Duration.ofDays(10)));
        assertThat(open()).containsExactly("ci-pulse-20261204T100000Z");
    }

    @Test
    void a_schedule_that_is_restored_does_not_catch_up() {
        for (String meanwhile : List.of("0 0 10 ? * FRI", "")) {
            reschedule(meanwhile);
            fixture.tickAt(TEN.minusSeconds(10));
            reschedule("0 0 10 ? * TUE");
            fixture.tickAt(TEN.plusSeconds(10));
            assertThat(open()).as(meanwhile).isEmpty();
        }
    }

    @Test
    void a_first_start_does_not_catch_up_what_was_due_before_it(@TempDir Path fresh) {
        try (CoreFixture first = new CoreFixture(fresh)) {
            first.tickAt(TEN.plus(Duration.ofDays(1)));
            assertThat(first.waveStore.open()).isEmpty();
        }
    }

    @Test
    void a_wave_waits_while_its_audience_cannot_be_read() {
        fixture.directory.failWith("slack is down");
        fixture.tickAt(TEN);
        assertThat(open()).isEmpty();
        fixture.directory.recover();
        fixture.tickAt(TEN.plusSeconds(10));
        assertThat(open()).as("not at every tick").isEmpty();
        fixture.tickAt(TEN.plusSeconds(60));
        assertThat(open()).hasSize(1);
    }

    @Test
    void a_person_who_opted_out_is_not_on_the_roster() {
        fixture.optOuts.optOut("U0PAY1", Optional.of("ci"));
        fixture.optOuts.optOut("U0PAY2", Optional.empty());
        fixture.optOuts.optOut("U0PAY3", Optional.of("storage"));
        fixture.tickAt(TEN);
        assertThat(fixture.waveStore.open().get(0).rosterSize()).isEqualTo(20);
    }

    @Test
    void a_person_who_opts_out_while_a_wave_opens_is_not_asked() {
        fixture.tickAt(TEN);
        fixture.optOuts.optOut("U0PAY1", Optional.of("ci"));
        fixture.optOuts.optOut("U0PAY2", Optional.empty());
        fixture.optOuts.optOut("U0PAY3", Optional.of("storage"));
        fixture.outbox.dropUnwanted(TEN);
        assertThat(due(TEN)).hasSize(20).extracting(OutboxMessage::to).doesNotContain("U0PAY1", "U0PAY2");
    }

    @Test
    void a_wave_closes_with_a_release_and_destroys_its_key() {
        fixture.tickAt(TEN);
        deliverPrompts(TEN);
        String wave = open().get(0);
        Stream.of("U0PAY1", "U0PAY2", "U0PAY3", "U0PAY4", "U0PAY5", "U0SEARCH1")
                .forEach(person -> assertThat(answer(person, wave, 5)).isInstanceOf(Receipt.Sealed.class));
        fixture.tickAt(TEN.plus(Duration.ofDays(5)));
        Release release = fixture.releases.of(wave).orElseThrow();
        assertThat(release.isVoided()).isFalse();
        assertThat(release.asked().rounded()).isEqualTo(20);
        assertThat(fixture.waveStore.closing()).isEmpty();
        assertThat(fixture.vault.hasKeys(wave)).isFalse();
        assertThat(open()).isEmpty();
        assertThat(due(TEN.plus(Duration.ofDays(5))))
                .extracting(OutboxMessage::kind)
                .hasSize(23)
                .containsOnly(OutboxMessage.Kind.RESULT, OutboxMessage.Kind.UPDATE);
        assertThat(answer("U0PAY6", wave, 5)).isInstanceOf(Receipt.Closed.class);
    }

    @Test
    void an_owner_starts_a_wave_once_and_closes_it_early() {
        OpeningResult result = fixture.scheduler.ask("ci-pulse", CoreFixture.START);
        assertThat(result).isInstanceOf(OpeningResult.Opened.class);
        assertThat(fixture.scheduler.ask("ci-pulse", CoreFixture.START.plusSeconds(1)))
                .isInstanceOf(OpeningResult.AlreadyOpen.class);
        fixture.scheduler.close(((OpeningResult.Opened) result).wave().id(), CoreFixture.START.plusSeconds(2));
        assertThat(open()).isEmpty();
    }

    @Test
    void a_wave_that_stopped_accepting_is_still_open_until_it_is_tallied() {
        fixture.scheduler.ask("ci-pulse", CoreFixture.START);
        Wave wave = fixture.waveStore.findOpen(open().get(0)).orElseThrow();
        fixture.waveStore.stopAccepting(wave.id(), TEN);
        assertThat(fixture.waveStore.findOpen(wave.id()).map(Wave::closes)).hasValue(TEN);
        fixture.scheduler.close(wave.id(), TEN);
        assertThat(fixture.waveStore.findOpen(wave.id())).isEmpty();
    }

    @Test
    void a_wave_is_closed_once_however_many_owners_close_it() {
        OpeningResult result = fixture.scheduler.ask("ci-pulse", CoreFixture.START);
        String wave = ((OpeningResult.Opened) result).wave().id();
        Stream.of("U0PAY1", "U0PAY2", "U0PAY3", "U0PAY4", "U0PAY5").forEach(person -> answer(person, wave, 5));
        fixture.scheduler.close(wave, CoreFixture.START.plusSeconds(2));
        fixture.scheduler.close(wave, CoreFixture.START.plusSeconds(3));
        assertThat(fixture.releases.of(wave).orElseThrow().isVoided()).isFalse();
        assertThat(due(CoreFixture.START.plusSeconds(3)))
                .extracting(OutboxMessage::kind)
                .filteredOn(OutboxMessage.Kind.RESULT::equals)
                .hasSize(1);
    }

    @Test
    void a_wave_that_cannot_be_opened_leaves_no_key_behind() {
        fixture.scheduler.ask("ci-pulse", CoreFixture.START);
        fixture.deliverPrompts();
        String wave = open().get(0);
        fixture.scheduler.close(wave, CoreFixture.START);
        assertThat(fixture.scheduler.ask("ci-pulse", CoreFixture.START))
                .isEqualTo(new OpeningResult.OpenedBefore(wave));
        assertThat(fixture.vault.hasKeys(wave)).isFalse();
    }

    @Test
    void a_survey_that_cannot_be_opened_does_not_hold_up_the_next(@TempDir Path other) {
        Survey broken = new Survey(
                "broken", "ci", Optional.of("no cron at all"), Duration.ofDays(1), List.of(), CoreFixture.QUESTIONS);
        Catalogue catalogue = new Catalogue(
                CoreFixture.CATALOGUE.products(), CoreFixture.CATALOGUE.teams(), List.of(broken, CoreFixture.WEEKLY));
        try (CoreFixture two = new CoreFixture(other, catalogue)) {
            assertThat(two.openWave().survey().id()).isEqualTo("ci-pulse");
        }
    }

    @Test
    void a_roster_too_small_to_be_shown_is_not_asked() {
        fixture.directory.remove(allBut("U0PAY1", "U0PAY2", "U0PAY3"));
        assertThat(fixture.scheduler.ask("ci-pulse", TEN)).isEqualTo(new OpeningResult.TooFew(new Selection.TooFew(5)));
    }
}
