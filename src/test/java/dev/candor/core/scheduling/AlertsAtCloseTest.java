package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Alerts to what happens to a wave at its close: they are stored with it. */
class AlertsAtCloseTest extends RunningCoreTest {
    private static final Instant CLOSES = CoreFixture.START.plusSeconds(60).plus(Duration.ofDays(5));

    private void restart() {
        restart(CoreFixture.CATALOGUE, new CoreFixture.Unwrapped());
    }

    private void restart(Catalogue catalogue, CoreFixture.Wrapping wrapping) {
        fixture.close();
        fixture = new CoreFixture(folder, catalogue, wrapping);
    }

    /** The alerts; each is delivered. */
    private List<OutboxMessage.Alert> alerts() {
        Instant late = fixture.clock.instant().plus(Duration.ofDays(1));
        List<OutboxMessage> claimed =
                fixture.outbox.claim(EnumSet.of(OutboxMessage.Kind.ALERT), late, late.plusSeconds(60), 100);
        claimed.forEach(fixture.outbox::drop);
        return claimed.stream().map(OutboxMessage.Alert.class::cast).toList();
    }

    @Test
    void owners_and_admins_are_told_of_a_void_wave_after_a_crash_that_came_right_after_its_tally() {
        restart(CoreFixture.CATALOGUE, PowerCut.after("tally"));
        Wave wave = fixture.openWave();
        fixture.deliverPrompts();
        fixture.vault.destroyKeys(wave.id());
        fixture.tickAt(CoreFixture.START.plusSeconds(120));
        fixture.tickAt(CoreFixture.START.plusSeconds(720));
        assertThat(fixture.releases.of(wave.id()).orElseThrow().isVoided()).isTrue();

        restart();
        fixture.tickAt(CoreFixture.START.plusSeconds(780));

        assertThat(alerts())
                .extracting(OutboxMessage.Alert::to, OutboxMessage.Alert::words)
                .containsExactlyInAnyOrder(tuple("U0ADMIN", VOID), tuple("U0PM", VOID));
        fixture.tickAt(CoreFixture.START.plusSeconds(840));
        assertThat(alerts()).as("once").isEmpty();
    }

    private static final String VOID =
            "The survey “CI pulse” about CI is closed, and it is void: its key is not in the vault, and nobody can read its"
                    + " answers without it. Everyone is asked again. Look at who can write to Candor's database and vault.";

    @Test
    void owners_are_told_whom_a_wave_could_not_reach_after_a_crash_that_came_right_after_its_tally() {
        restart(CoreFixture.CATALOGUE, PowerCut.after("tally"));
        fixture.openWave();
        OutboxMessage gone = claimPrompt();
        fixture.outbox.markUnreachable(gone, "user_disabled");
        fixture.deliverPrompts();
        fixture.tickAt(CLOSES);

        restart();
        fixture.tickAt(CLOSES.plusSeconds(60));

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.to()).isEqualTo("U0PM");
            assertThat(alert.words())
                    .isEqualTo("The survey “CI pulse” about CI: 1 of about 20 people on its list could not be asked"
                            + " (1: their account is deactivated).")
                    .as("never who")
                    .doesNotContain(gone.to());
        });
    }

    @Test
    void owners_are_not_told_whom_a_reminder_or_the_confirmation_of_an_answer_did_not_reach() {
        restart();
        Wave wave = fixture.openWave();
        fixture.deliverPrompts();
        Person silent = new Person("U0PAY1", CoreFixture.LONDON);
        fixture.outbox.markUnreachable(OutboxMessage.reminder(wave.id(), silent, 1, CLOSES), "user_disabled");
        Person answered = new Person("U0PAY2", CoreFixture.LONDON);
        fixture.outbox.markUnreachable(OutboxMessage.update(wave.id(), answered), "user_disabled");
        fixture.tickAt(CLOSES);

        assertThat(fixture.waveStore.open()).isEmpty();
        assertThat(alerts()).isEmpty();
    }

    private OutboxMessage claimPrompt() {
        Instant now = fixture.clock.instant();
        return fixture.outbox
                .claim(EnumSet.of(OutboxMessage.Kind.PROMPT), now, now.plusSeconds(60), 1)
                .get(0);
    }

    @Test
    void owners_are_told_that_nobody_was_asked_after_a_crash_that_came_right_after_the_wave_was_deleted() {
        restart(CoreFixture.CATALOGUE, PowerCut.after("cancel"));
        fixture.openWave();
        fixture.tickAt(CLOSES);

        restart();
        fixture.tickAt(CLOSES.plusSeconds(60));

        assertThat(fixture.waveStore.open()).isEmpty();
        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.to()).isEqualTo("U0PM");
            assertThat(alert.words())
                    .startsWith("The survey “CI pulse” about CI has closed, and nobody could be asked");
        });
    }

    @Test
    void a_crash_before_the_wave_was_deleted_tells_nobody_that_it_was() {
        restart(CoreFixture.CATALOGUE, PowerCut.before("cancel"));
        Wave wave = fixture.openWave();
        fixture.tickAt(CLOSES);

        restart();

        assertThat(fixture.waveStore.open()).extracting(Wave::id).containsExactly(wave.id());
        assertThat(fixture.outbox.claim(
                        EnumSet.of(OutboxMessage.Kind.ALERT), CLOSES.plusSeconds(60), CLOSES.plusSeconds(120), 100))
                .isEmpty();
    }

    @Test
    void the_members_of_an_owning_group_are_told_while_slack_cannot_be_reached() {
        Product owned = new Product("ci", "CI", List.of("S0PLATFORM"), "C0CI", List.of("C0ENG"), List.of());
        restart(
                new Catalogue(List.of(owned), CoreFixture.CATALOGUE.teams(), List.of(CoreFixture.WEEKLY)),
                new CoreFixture.Unwrapped());
        fixture.directory.put("S0PLATFORM", Set.of(new Person("U0LEAD", CoreFixture.LONDON)));
        fixture.openWave();
        fixture.directory.failWith("slack is down");

        fixture.tickAt(CLOSES);

        assertThat(alerts()).extracting(OutboxMessage.Alert::to).containsExactly("U0LEAD");
    }

    @Test
    void an_alert_at_a_close_leaves_no_trace_once_it_is_sent() {
        Wave wave = fixture.openWave();
        fixture.tickAt(CLOSES);

        assertThat(alerts()).hasSize(1);
        assertThat(fixture.waveStore.processedUntil(new JobCursor.Alert("nobody asked " + wave.id())))
                .isEmpty();
    }
}
