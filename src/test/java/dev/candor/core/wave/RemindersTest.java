package dev.candor.core.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.invite.Letter;
import dev.candor.core.invite.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is asked once more, and when. */
class RemindersTest extends OneWeek {
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
}
