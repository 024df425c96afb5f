package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Survey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendar days, hours outside working hours, and wrong clocks. */
class CalendarAndClockTest {
    private static final Instant TEN = CoreFixture.START.plusSeconds(60);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @TempDir
    Path folder;

    private static Catalogue catalogue(String cron, Duration openFor, Optional<ContactLimit> attention) {
        Survey survey = new Survey("ci-pulse", "ci", Optional.of(cron), openFor, List.of(), CoreFixture.QUESTIONS);
        return new Catalogue(
                CoreFixture.CATALOGUE.products(), CoreFixture.CATALOGUE.teams(), List.of(survey), attention);
    }

    private static List<OutboxMessage> messages(CoreFixture fixture, Instant at) {
        List<OutboxMessage> messages =
                fixture.outbox.claim(EnumSet.allOf(OutboxMessage.Kind.class), at, at.plusSeconds(60), 1000);
        messages.forEach(fixture.outbox::drop);
        return messages;
    }

    private static List<String> open(CoreFixture fixture) {
        return fixture.waveStore.open().stream().map(Wave::id).toList();
    }

    @Test
    void a_weekly_survey_under_a_weekly_limit_opens_on_tuesdays_at_ten_all_year() {
        Catalogue weekly =
                catalogue("0 0 10 ? * TUE", Duration.ofDays(5), Optional.of(new ContactLimit(1, Duration.ofDays(7))));
        try (CoreFixture fixture = new CoreFixture(folder, weekly)) {
            fixture.tickAt(CoreFixture.START);
            for (int week = 0; week < 52; week++) {
                ZonedDateTime tuesday = TEN.atZone(LONDON).plusWeeks(week);
                // Each tick comes at another fraction of its second.
                fixture.tickAt(tuesday.plusNanos(week % 2 == 0 ? 900_000_000 : 1_000_000)
                        .toInstant());
                fixture.deliverPrompts();
                assertThat(fixture.waveStore.open())
                        .as(tuesday.toString())
                        .singleElement()
                        .satisfies(wave -> {
                            assertThat(wave.scheduled()).isEqualTo(tuesday.toInstant());
                            assertThat(wave.closes().atZone(LONDON).toLocalTime())
                                    .isEqualTo(LocalTime.of(10, 0));
                        });
                fixture.tickAt(fixture.waveStore.open().get(0).closes());
            }
            assertThat(messages(fixture, fixture.clock.instant()))
                    .extracting(OutboxMessage::kind)
                    .doesNotContain(OutboxMessage.Kind.ALERT);
        }
    }

    @Test
    void a_late_tick_does_not_extend_a_contact_limit_in_hours() {
        Catalogue daily = catalogue(
                "0 0 10,14 ? * TUE", Duration.ofHours(1), Optional.of(new ContactLimit(1, Duration.ofHours(4))));
        try (CoreFixture fixture = new CoreFixture(folder, daily)) {
            fixture.tickAt(CoreFixture.START);
            fixture.tickAt(TEN.plusMillis(900));
            fixture.deliverPrompts();
            fixture.tickAt(TEN.plus(Duration.ofHours(1)));
            fixture.tickAt(TEN.plus(Duration.ofHours(4)));
            assertThat(open(fixture)).containsExactly("ci-pulse-20261124T140000Z");
        }
    }

    @Test
    void a_survey_outside_working_hours_asks_nobody_and_alerts_its_owner_once() {
        Catalogue saturdays =
                catalogue("0 0 10 ? * SAT", Duration.ofHours(12), Optional.of(new ContactLimit(1, Duration.ofDays(7))));
        Instant saturday = TEN.plus(Duration.ofDays(4));
        try (CoreFixture fixture = new CoreFixture(folder, saturdays)) {
            fixture.tickAt(CoreFixture.START);
            fixture.tickAt(saturday);
            fixture.tickAt(saturday.plus(Duration.ofDays(7)));
            assertThat(open(fixture)).isEmpty();
            assertThat(fixture.waveStore.contacts()).as("no contact counts").isEmpty();
            assertThat(messages(fixture, saturday.plus(Duration.ofDays(7))))
                    .singleElement()
                    .satisfies(
                            message -> assertThat(((OutboxMessage.Alert) message).words())
                                    .isEqualTo(
                                            "The survey “CI pulse” about CI is not opened: fewer than 5 of its people have working"
                                                    + " hours before it closes. Whoever looks after Candor's"
                                                    + " configuration can change the survey's `schedule` or raise `open_for`."));
            assertThat(fixture.scheduler.ask("ci-pulse", saturday)).isInstanceOf(OpeningResult.OutOfHours.class);
            assertThat(fixture.scheduler.ask("ci-pulse", TEN.plus(Duration.ofDays(14))))
                    .as("within working hours")
                    .isInstanceOf(OpeningResult.Opened.class);
        }
    }

    @Test
    void a_wave_in_which_nobody_was_asked_is_cancelled_and_nothing_is_posted() {
        Catalogue weekly =
                catalogue("0 0 10 ? * TUE", Duration.ofDays(5), Optional.of(new ContactLimit(1, Duration.ofDays(7))));
        try (CoreFixture fixture = new CoreFixture(folder, weekly)) {
            Wave wave = fixture.openWave();
            fixture.tickAt(wave.closes());
            assertThat(fixture.releases.of(wave.id())).isEmpty();
            assertThat(fixture.waveStore.contacts()).isEmpty();
            assertThat(fixture.vault.hasKeys(wave.id())).isFalse();
            assertThat(messages(fixture, wave.closes())).singleElement().satisfies(message -> {
                assertThat(message.kind()).isEqualTo(OutboxMessage.Kind.ALERT);
                assertThat(((OutboxMessage.Alert) message).words()).contains("nobody could be asked while it was open");
            });
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "PT119H49M, true, eleven minutes before it would close it opens",
        "PT119H51M, false, nine minutes before it would close it is skipped",
        "PT119H59M59S, false, and a second before",
    })
    void a_late_wave_opens_only_while_there_is_time_to_answer(Duration late, boolean opens, String reason) {
        Catalogue untilFriday = catalogue("0 0 10 ? * FRI", Duration.ofDays(5), Optional.empty());
        Instant friday = TEN.plus(Duration.ofDays(3));
        try (CoreFixture fixture = new CoreFixture(folder, untilFriday)) {
            fixture.tickAt(CoreFixture.START);
            fixture.tickAt(friday.plus(late));
            assertThat(open(fixture)).as(reason).hasSize(opens ? 1 : 0);
        }
    }

    @Test
    void a_clock_that_was_years_ahead_delays_nothing_and_the_admins_are_alerted() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.tickAt(CoreFixture.START);
            fixture.tickAt(Instant.parse("2031-03-05T11:00:00Z"));
            assertThat(open(fixture)).as("opened by the wrong clock").hasSize(1);
        }
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Instant monday = TEN.plus(Duration.ofDays(6));
            fixture.tickAt(monday);
            assertThat(open(fixture)).as("nobody was asked in it").isEmpty();
            assertThat(messages(fixture, monday))
                    .filteredOn(message -> message.to().equals("U0ADMIN"))
                    .singleElement()
                    .satisfies(message -> assertThat(((OutboxMessage.Alert) message).words())
                            .contains("far ahead", "is at 2026-11-30T10:00:00Z now. If that is right"));
            fixture.tickAt(monday.plusSeconds(1));
            fixture.tickAt(TEN.plus(Duration.ofDays(7)));
            assertThat(open(fixture)).containsExactly("ci-pulse-20261201T100000Z");
            assertThat(messages(fixture, TEN.plus(Duration.ofDays(7))))
                    .extracting(OutboxMessage::kind)
                    .containsOnly(OutboxMessage.Kind.PROMPT);
        }
    }

    @Test
    void a_wave_opened_hours_early_by_a_wrong_clock_opens_once_and_stays_open_for_its_full_time() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Instant early = TEN.minus(Duration.ofHours(20));
            fixture.tickAt(early);
            fixture.tickAt(TEN.plusSeconds(1));
            fixture.deliverPrompts();
            fixture.tickAt(early.plusSeconds(5));
            assertThat(fixture.waveStore.open())
                    .singleElement()
                    .satisfies(wave -> assertThat(wave.closes())
                            .isEqualTo(early.plusSeconds(5).plus(Duration.ofDays(5))));
            fixture.tickAt(TEN);
            fixture.tickAt(TEN.plusSeconds(5));
            assertThat(open(fixture)).containsExactly("ci-pulse-20261124T100000Z");
        }
    }

    @Test
    void a_clock_set_back_by_a_minute_opens_nothing_twice() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            fixture.deliverPrompts();
            fixture.scheduler.close(wave.id(), TEN.plusSeconds(1));
            fixture.tickAt(TEN.minusSeconds(59));
            fixture.tickAt(TEN.plusSeconds(2));
            assertThat(open(fixture)).isEmpty();
        }
    }

    @Test
    void a_due_wave_opens_at_the_first_tick_after_slack_is_reachable_again() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.tickAt(CoreFixture.START);
            fixture.directory.setReachable(false);
            fixture.tickAt(TEN);
            assertThat(open(fixture)).isEmpty();
            fixture.directory.setReachable(true);
            fixture.tickAt(TEN.plusSeconds(1));
            assertThat(open(fixture)).hasSize(1);
        }
    }

    @Test
    void a_wave_closes_while_a_look_up_in_slack_is_slow() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.scheduler.ask("ci-pulse", CoreFixture.START);
            String wave = open(fixture).get(0);
            fixture.tickAt(CoreFixture.START.plusSeconds(1));
            fixture.directory.duringLookup(() -> CompletableFuture.runAsync(
                            () -> fixture.scheduler.close(wave, CoreFixture.START.plusSeconds(30)))
                    .orTimeout(1, TimeUnit.MINUTES)
                    .join());
            fixture.scheduler.ask("ci-pulse", CoreFixture.START.plusSeconds(31));
            assertThat(fixture.waveStore.findOpen(wave)).isEmpty();
            fixture.directory.duringLookup(() -> {});
        }
    }
}
