package dev.candor.core.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.Rig;
import dev.candor.core.disclosure.Release;
import dev.candor.core.intake.Receipt;
import dev.candor.core.intake.Submission;
import dev.candor.core.invite.Letter;
import dev.candor.core.invite.Place;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is due, when. */
class WaveClerkTest {
    private static final Instant TEN = Rig.START.plusSeconds(60);

    @TempDir
    Path folder;

    private Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig(folder);
        rig.tickAt(Rig.START);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private void restart() {
        rig.close();
        rig = new Rig(folder);
    }

    private void reschedule(String cron) {
        Survey survey = new Survey(
                Rig.WEEKLY.id(),
                Rig.WEEKLY.product(),
                Optional.of(cron).filter(c -> !c.isEmpty()),
                Rig.WEEKLY.openFor(),
                Rig.WEEKLY.remindAfter(),
                Rig.WEEKLY.questions());
        rig.close();
        rig = new Rig(folder, new Catalogue(Rig.CATALOGUE.products(), Rig.CATALOGUE.teams(), List.of(survey)));
    }

    private List<String> open() {
        return rig.book.open().stream().map(Wave::id).toList();
    }

    private List<Letter> due(Instant when) {
        return rig.outbox.claim(when, when.plusSeconds(60), 1000);
    }

    private void deliverPrompts(Instant when) {
        due(when).forEach(letter -> rig.outbox.delivered(letter, new Place("D" + letter.to(), "1.0")));
    }

    /** Everyone in a team but these. */
    private static Set<String> allBut(String... stay) {
        return IntStream.rangeClosed(1, 14)
                .boxed()
                .flatMap(i -> Stream.of("U0PAY" + i, "U0SEARCH" + i))
                .filter(person -> !Set.of(stay).contains(person))
                .collect(Collectors.toSet());
    }

    private Receipt answer(String person, String wave, int rating) {
        return rig.intake.cast(new Submission(person, wave, Map.of("satisfaction", List.of("" + rating))));
    }

    @Test
    void a_wave_opens_when_it_is_due_and_asks_everyone_once() {
        rig.tickAt(TEN);
        assertThat(open()).containsExactly("ci-pulse-20261124T100000Z");
        assertThat(rig.book.open().get(0).rosterSize()).isEqualTo(22);
        assertThat(due(TEN)).hasSize(22).extracting(Letter::kind).containsOnly(Letter.Kind.PROMPT);
    }

    @Test
    void nothing_opens_before_it_is_due() {
        rig.tickAt(TEN.minusSeconds(1));
        assertThat(open()).isEmpty();
    }

    @Test
    void a_wave_opens_once_however_often_the_clock_ticks_or_the_process_restarts() {
        rig.tickAt(TEN);
        rig.tickAt(TEN);
        restart();
        rig.tickAt(TEN.plusSeconds(5));
        rig.tickAt(TEN.minusSeconds(30));
        assertThat(open()).containsExactly("ci-pulse-20261124T100000Z");
        assertThat(due(TEN.plusSeconds(5))).hasSize(22);
    }

    @Test
    void a_wave_missed_while_the_process_was_down_opens_once_if_it_would_still_be_open() {
        restart();
        rig.tickAt(TEN.plus(Duration.ofDays(2)));
        assertThat(rig.book.open()).singleElement().satisfies(wave -> {
            assertThat(wave.id()).isEqualTo("ci-pulse-20261124T100000Z");
            assertThat(wave.closes()).isEqualTo(TEN.plus(Duration.ofDays(5)));
        });
    }

    @Test
    void a_wave_missed_for_longer_is_skipped_and_the_next_one_opens() {
        restart();
        rig.tickAt(TEN.plus(Duration.ofDays(6)));
        assertThat(open()).isEmpty();
        rig.tickAt(TEN.plus(Duration.ofDays(7)));
        assertThat(open()).containsExactly("ci-pulse-20261201T100000Z");
    }

    @Test
    void a_survey_whose_schedule_is_changed_waits_for_the_new_one_to_come_round() {
        Instant saturday = TEN.plus(Duration.ofDays(4));
        reschedule("0 0 10 ? * FRI");
        rig.tickAt(saturday);
        assertThat(open()).isEmpty();
        rig.tickAt(TEN.plus(Duration.ofDays(10)));
        assertThat(open()).containsExactly("ci-pulse-20261204T100000Z");
    }

    @Test
    void nor_does_it_open_in_the_past_when_it_is_changed_back_or_was_without_one_for_a_while() {
        for (String meanwhile : List.of("0 0 10 ? * FRI", "")) {
            reschedule(meanwhile);
            rig.tickAt(TEN.minusSeconds(10));
            reschedule("0 0 10 ? * TUE");
            rig.tickAt(TEN.plusSeconds(10));
            assertThat(open()).as(meanwhile).isEmpty();
        }
    }

    @Test
    void a_first_start_does_not_catch_up_what_was_due_before_it(@TempDir Path fresh) {
        try (Rig first = new Rig(fresh)) {
            first.tickAt(TEN.plus(Duration.ofDays(1)));
            assertThat(first.book.open()).isEmpty();
        }
    }

    @Test
    void a_wave_waits_while_the_audience_cannot_be_told() {
        rig.phonebook.breakDown("slack is down");
        rig.tickAt(TEN);
        assertThat(open()).isEmpty();
        rig.phonebook.mend();
        rig.tickAt(TEN.plusSeconds(10));
        assertThat(open()).as("not at every tick").isEmpty();
        rig.tickAt(TEN.plusSeconds(60));
        assertThat(open()).hasSize(1);
    }

    @Test
    void who_stopped_the_questions_is_not_on_the_roster() {
        rig.choices.stop("U0PAY1", Optional.of("ci"));
        rig.choices.stop("U0PAY2", Optional.empty());
        rig.choices.stop("U0PAY3", Optional.of("storage"));
        rig.tickAt(TEN);
        assertThat(rig.book.open().get(0).rosterSize()).isEqualTo(20);
    }

    @Test
    void who_stops_the_questions_while_a_wave_opens_is_not_asked() {
        rig.tickAt(TEN);
        rig.choices.stop("U0PAY1", Optional.of("ci"));
        rig.choices.stop("U0PAY2", Optional.empty());
        rig.choices.stop("U0PAY3", Optional.of("storage"));
        assertThat(due(TEN)).hasSize(20).extracting(Letter::to).doesNotContain("U0PAY1", "U0PAY2");
    }

    @Test
    void reminders_are_counted_from_when_a_person_could_first_be_asked() {
        Instant saturday = Instant.parse("2026-11-28T12:00:00Z");
        rig.clerk.ask("ci-pulse", saturday);
        Instant monday = Instant.parse("2026-11-30T09:00:00Z");
        deliverPrompts(monday);
        rig.tickAt(monday.plus(Duration.ofDays(2)).minusSeconds(1));
        assertThat(due(monday.plus(Duration.ofDays(2)))).isEmpty();
        rig.tickAt(monday.plus(Duration.ofDays(2)));
        assertThat(due(monday.plus(Duration.ofDays(2))))
                .hasSize(22)
                .extracting(Letter::kind)
                .containsOnly(Letter.Kind.REMINDER);
    }

    @Test
    void those_who_neither_answered_nor_declined_are_reminded_twice_at_most() {
        rig.tickAt(TEN);
        deliverPrompts(TEN);
        String wave = open().get(0);
        answer("U0PAY1", wave, 4);
        rig.outbox.decline(wave, "U0PAY2");
        List<Letter> reminders = new ArrayList<>();
        for (int day = 1; day <= 4; day++) {
            Instant then = TEN.plus(Duration.ofDays(day));
            rig.tickAt(then.minusSeconds(30));
            rig.tickAt(then);
            due(then).forEach(letter -> {
                reminders.add(letter);
                rig.outbox.delivered(letter, new Place("D" + letter.to(), letter.key()));
            });
        }
        reminders.addAll(due(TEN.plus(Duration.ofDays(6))));
        assertThat(reminders).hasSize(2 * 20);
        assertThat(reminders).extracting(Letter::to).doesNotContain("U0PAY1", "U0PAY2");
        assertThat(reminders)
                .filteredOn(letter -> letter.to().equals("U0PAY3"))
                .extracting(Letter::key)
                .containsExactlyInAnyOrder("reminder1:" + wave + ":U0PAY3", "reminder2:" + wave + ":U0PAY3");
    }

    @Test
    void a_reminder_that_still_waits_for_the_morning_gives_way_to_the_next() {
        Instant thursday = Instant.parse("2026-11-26T09:00:00Z");
        rig.clerk.ask("ci-pulse", thursday);
        deliverPrompts(thursday);
        rig.tickAt(Instant.parse("2026-11-28T09:00:00Z"));
        Instant monday = Instant.parse("2026-11-30T09:00:00Z");
        rig.tickAt(monday);
        assertThat(due(monday)).hasSize(22).extracting(Letter::key).allMatch(key -> key.startsWith("reminder2:"));
    }

    @Test
    void after_a_standstill_one_reminder_is_sent_not_two() {
        rig.tickAt(TEN);
        deliverPrompts(TEN);
        rig.tickAt(TEN.plus(Duration.ofDays(4)).plusSeconds(1));
        rig.tickAt(TEN.plus(Duration.ofDays(4)).plusSeconds(2));
        assertThat(due(TEN.plus(Duration.ofDays(7)))).hasSize(22);
    }

    @Test
    void a_wave_closes_with_a_release_and_destroys_its_key() {
        rig.tickAt(TEN);
        deliverPrompts(TEN);
        String wave = open().get(0);
        Stream.of("U0PAY1", "U0PAY2", "U0PAY3", "U0PAY4", "U0PAY5", "U0SEARCH1")
                .forEach(person -> assertThat(answer(person, wave, 5)).isInstanceOf(Receipt.Sealed.class));
        rig.tickAt(TEN.plus(Duration.ofDays(5)));
        Release release = rig.releases.of(wave).orElseThrow();
        assertThat(release.isVoided()).isFalse();
        assertThat(release.roster()).isEqualTo(22);
        assertThat(rig.book.closing()).isEmpty();
        assertThat(rig.vault.holds(wave)).isFalse();
        assertThat(open()).isEmpty();
        assertThat(due(TEN.plus(Duration.ofDays(5))))
                .extracting(Letter::kind)
                .hasSize(23)
                .containsOnly(Letter.Kind.RESULT, Letter.Kind.CLOSED);
        assertThat(answer("U0PAY6", wave, 5)).isInstanceOf(Receipt.Closed.class);
    }

    @Test
    void a_wave_whose_key_was_lost_is_void_not_silent() {
        rig.tickAt(TEN);
        String wave = open().get(0);
        answer("U0PAY1", wave, 5);
        rig.vault.destroy(wave);
        rig.tickAt(TEN.plus(Duration.ofDays(5)));
        assertThat(rig.releases.of(wave).orElseThrow().isVoided()).isTrue();
    }

    @Test
    void a_key_that_comes_back_in_time_loses_nothing() throws IOException {
        rig.tickAt(TEN);
        String wave = open().get(0);
        Path key = folder.resolve("vault").resolve(wave + ".key");
        Path away = folder.resolve("away");
        Files.move(key, away);
        rig.tickAt(TEN.plusSeconds(10));
        Files.move(away, key);
        rig.tickAt(TEN.plusSeconds(20));
        Files.move(key, away);
        rig.tickAt(TEN.plus(Duration.ofMinutes(11)));
        Files.move(away, key);
        assertThat(open()).containsExactly(wave);
    }

    @Test
    void where_the_key_was_lost_everyone_is_asked_again_once() {
        rig.tickAt(TEN);
        String wave = open().get(0);
        answer("U0PAY1", wave, 5);
        rig.vault.destroy(wave);
        rig.tickAt(TEN.plusSeconds(10));
        assertThat(open()).as("it may come back").containsExactly(wave);
        Instant lost = TEN.plusSeconds(10).plus(Duration.ofMinutes(10));
        rig.tickAt(lost);
        assertThat(rig.releases.of(wave).orElseThrow().isVoided()).isTrue();
        assertThat(open()).containsExactly("ci-pulse-20261124T101010Z");
        assertThat(answer("U0PAY1", open().get(0), 5)).isInstanceOf(Receipt.Sealed.class);
        rig.clerk.close(open().get(0), lost.plusSeconds(60));
        rig.tickAt(lost.plusSeconds(120));
        assertThat(open()).isEmpty();
    }

    @Test
    void where_too_few_are_left_to_be_asked_again_it_is_not_tried_for_ever() {
        rig.tickAt(TEN);
        rig.vault.destroy(open().get(0));
        rig.tickAt(TEN.plusSeconds(1));
        rig.phonebook.leave(allBut());
        rig.tickAt(TEN.plusSeconds(601));
        rig.phonebook.leave(Set.of());
        rig.tickAt(TEN.plusSeconds(700));
        assertThat(open()).isEmpty();
    }

    @Test
    void where_everyone_is_to_be_asked_again_it_waits_for_the_directory() {
        rig.tickAt(TEN);
        rig.vault.destroy(open().get(0));
        rig.tickAt(TEN.plusSeconds(1));
        rig.phonebook.breakDown("slack is down");
        rig.tickAt(TEN.plusSeconds(601));
        assertThat(open()).isEmpty();
        rig.phonebook.mend();
        rig.tickAt(TEN.plusSeconds(661));
        assertThat(open()).hasSize(1);
    }

    @Test
    void an_owner_starts_a_wave_once_and_closes_it_early() {
        Openings.Started started = rig.clerk.ask("ci-pulse", Rig.START);
        assertThat(started).isInstanceOf(Openings.Started.Opened.class);
        assertThat(rig.clerk.ask("ci-pulse", Rig.START.plusSeconds(1)))
                .isInstanceOf(Openings.Started.AlreadyOpen.class);
        rig.clerk.close(((Openings.Started.Opened) started).wave().id(), Rig.START.plusSeconds(2));
        assertThat(open()).isEmpty();
    }

    @Test
    void a_wave_that_is_shut_is_closing_and_one_that_is_tallied_is_gone() {
        rig.clerk.ask("ci-pulse", Rig.START);
        Wave wave = rig.book.findOpen(open().get(0)).orElseThrow();
        rig.book.shut(wave.id(), TEN);
        assertThat(rig.book.findOpen(wave.id()).map(Wave::closes)).hasValue(TEN);
        rig.clerk.close(wave.id(), TEN);
        assertThat(rig.book.findOpen(wave.id())).isEmpty();
    }

    @Test
    void a_wave_is_closed_once_however_many_owners_close_it() {
        Openings.Started started = rig.clerk.ask("ci-pulse", Rig.START);
        String wave = ((Openings.Started.Opened) started).wave().id();
        Stream.of("U0PAY1", "U0PAY2", "U0PAY3", "U0PAY4", "U0PAY5").forEach(person -> answer(person, wave, 5));
        rig.clerk.close(wave, Rig.START.plusSeconds(2));
        rig.clerk.close(wave, Rig.START.plusSeconds(3));
        assertThat(rig.releases.of(wave).orElseThrow().isVoided()).isFalse();
        assertThat(due(Rig.START.plusSeconds(3)))
                .extracting(Letter::kind)
                .filteredOn(Letter.Kind.RESULT::equals)
                .hasSize(1);
    }

    @Test
    void a_wave_that_cannot_be_opened_leaves_no_key_behind() {
        rig.clerk.ask("ci-pulse", Rig.START);
        String wave = open().get(0);
        rig.clerk.close(wave, Rig.START);
        assertThatThrownBy(() -> rig.clerk.ask("ci-pulse", Rig.START))
                .hasMessageContaining(wave + " was opened before");
        assertThat(rig.vault.holds(wave)).isFalse();
    }

    @Test
    void a_survey_that_cannot_be_opened_does_not_hold_up_the_next(@TempDir Path other) {
        Survey broken =
                new Survey("broken", "ci", Optional.of("no cron at all"), Duration.ofDays(1), List.of(), Rig.QUESTIONS);
        Catalogue catalogue =
                new Catalogue(Rig.CATALOGUE.products(), Rig.CATALOGUE.teams(), List.of(broken, Rig.WEEKLY));
        try (Rig two = new Rig(other, catalogue)) {
            assertThat(two.openWave().survey().id()).isEqualTo("ci-pulse");
        }
    }

    @Test
    void a_roster_too_small_to_be_shown_is_not_asked() {
        rig.phonebook.leave(allBut("U0PAY1", "U0PAY2", "U0PAY3"));
        assertThat(rig.clerk.ask("ci-pulse", TEN)).isEqualTo(new Openings.Started.TooFew(5));
    }
}
