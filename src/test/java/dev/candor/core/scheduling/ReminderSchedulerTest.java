package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.CoreFixture;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.outbox.PromptStore;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is reminded, and when. */
class ReminderSchedulerTest extends SchedulingTest {
    private static final WorkingHours HOURS = new WorkingHours(
            CoreFixture.HOURS.from(),
            CoreFixture.HOURS.to(),
            CoreFixture.HOURS.days(),
            Set.of(LocalDate.of(2026, 12, 25)));

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
            Europe/London    | 2026-11-24T10:15:00Z | P2D P4D     | P7D   | 2026-11-26T10:15:00Z 2026-11-30T10:15:00Z | the shipped one: on Thursday and Monday
            Europe/London    | 2026-11-24T10:15:00Z | P2D P4D     | P5D   | 2026-11-26T10:15:00Z 2026-11-27T10:15:00Z | before a close on a Sunday
            Europe/London    | 2026-11-23T10:15:00Z | P2D P4D     | P6D   | 2026-11-25T10:15:00Z 2026-11-27T10:15:00Z | working days of one week
            Europe/London    | 2026-11-26T10:15:00Z | P2D P4D     | P14D  | 2026-11-30T10:15:00Z 2026-12-02T10:15:00Z | over a weekend
            Europe/London    | 2026-12-24T10:15:00Z | P1D P2D     | P14D  | 2026-12-28T10:15:00Z 2026-12-29T10:15:00Z | over a holiday
            Asia/Kolkata     | 2026-11-24T04:00:00Z | P1D         | P5D   | 2026-11-25T04:00:00Z                      | at half past nine in Kolkata
            Europe/London    | 2026-10-23T15:00:00Z | P1D         | P5D   | 2026-10-26T16:00:00Z                      | at four, although the clock went back
            Europe/London    | 2026-11-24T10:15:00Z | PT2H        | P5D   | 2026-11-24T12:15:00Z                      | hours are hours
            Europe/London    | 2026-11-24T16:15:00Z | PT2H        | P5D   | 2026-11-25T09:00:00Z                      | in working hours
            Europe/London    | 2026-11-24T10:15:00Z | PT10S PT20S | PT30S | 2026-11-24T10:15:10Z 2026-11-24T10:15:20Z | seconds are seconds
            Europe/London    | 2026-11-24T10:15:00Z | P3D P4D     | P4D   | 2026-11-27T10:15:00Z                      | one day has one reminder
            Europe/London    | 2026-11-24T10:15:00Z | P2D         | P2D   | 2026-11-25T10:15:00Z                      | none at the close, but the day before
            Europe/London    | 2026-11-27T10:15:00Z | P1D P2D     | P2D   |                                           | none where no working day is left
            Europe/London    | 2026-11-24T10:15:00Z | PT6H        | PT8H  | 2026-11-24T16:15:00Z                      | the same day
            Europe/London    | 2026-11-24T12:15:00Z | PT6H        | PT8H  |                                           | not after the close
            """)
    void a_non_respondent_is_reminded(
            String zone, Instant asked, String after, Duration open, String expected, String reason) {
        NonRespondentStub silent = new NonRespondentStub(new Person("UANA", ZoneId.of(zone)), asked);
        ReminderScheduler reminderScheduler = new ReminderScheduler(silent, HOURS);
        Wave wave =
                wave(asked, Arrays.stream(after.split(" ")).map(Duration::parse).toList(), open);
        for (Instant now = asked; now.isBefore(wave.closes()); now = now.plusSeconds(open.toSeconds() < 60 ? 1 : 60)) {
            reminderScheduler.tick(wave, now);
        }
        assertThat(silent.reminded)
                .as(reason)
                .isEqualTo(
                        expected == null
                                ? List.of()
                                : Arrays.stream(expected.split(" "))
                                        .map(Instant::parse)
                                        .toList());
    }

    @Test
    void a_late_reminder_delays_the_next() {
        Instant asked = Instant.parse("2026-11-23T10:15:00Z");
        NonRespondentStub silent = new NonRespondentStub(new Person("UANA", ZoneId.of("Europe/London")), asked);
        ReminderScheduler reminderScheduler = new ReminderScheduler(silent, HOURS);
        Wave wave = wave(asked, List.of(Duration.ofDays(1), Duration.ofDays(2)), Duration.ofDays(10));
        reminderScheduler.tick(wave, asked.plus(Duration.ofDays(1)));
        silent.last = Instant.parse("2026-11-25T15:00:00Z");
        reminderScheduler.tick(wave, Instant.parse("2026-11-26T14:59:00Z"));
        assertThat(silent.reminded).hasSize(1);
        reminderScheduler.tick(wave, Instant.parse("2026-11-26T15:00:00Z"));
        assertThat(silent.reminded).hasSize(2);
    }

    @Test
    void a_person_asked_days_after_the_opening_is_reminded_that_much_later() {
        Instant saturday = Instant.parse("2026-11-28T12:00:00Z");
        fixture.scheduler.ask("ci-pulse", saturday);
        Instant monday = Instant.parse("2026-11-30T09:00:00Z");
        deliverPrompts(monday);
        fixture.tickAt(monday.plus(Duration.ofDays(2)).minusSeconds(1));
        assertThat(due(monday.plus(Duration.ofDays(2)))).isEmpty();
        fixture.tickAt(monday.plus(Duration.ofDays(2)));
        assertThat(due(monday.plus(Duration.ofDays(2))))
                .hasSize(22)
                .extracting(OutboxMessage::kind)
                .containsOnly(OutboxMessage.Kind.REMINDER);
    }

    @Test
    void people_who_neither_answered_nor_declined_are_reminded_at_most_twice() {
        fixture.tickAt(TEN);
        deliverPrompts(TEN);
        String wave = open().get(0);
        answer("U0PAY1", wave, 4);
        fixture.outbox.decline(wave, "U0PAY2");
        List<OutboxMessage> reminders = new ArrayList<>();
        for (int day = 1; day <= 4; day++) {
            Instant then = TEN.plus(Duration.ofDays(day));
            fixture.tickAt(then.minusSeconds(30));
            fixture.tickAt(then);
            due(then).forEach(message -> {
                reminders.add(message);
                fixture.outbox.delivered(message, new MessageLocation("D" + message.to(), message.key()));
            });
        }
        reminders.addAll(due(TEN.plus(Duration.ofDays(6))));
        reminders.removeIf(message -> message.kind() == OutboxMessage.Kind.UPDATE);
        assertThat(reminders).hasSize(2 * 20);
        assertThat(reminders).extracting(OutboxMessage::to).doesNotContain("U0PAY1", "U0PAY2");
        assertThat(reminders)
                .filteredOn(message -> message.to().equals("U0PAY3"))
                .extracting(OutboxMessage::key, OutboxMessage::due)
                .containsExactlyInAnyOrder(
                        tuple("reminder1:" + wave + ":U0PAY3", TEN.plus(Duration.ofDays(2))),
                        tuple("reminder2:" + wave + ":U0PAY3", TEN.plus(Duration.ofDays(3))));
    }

    @Test
    void a_waiting_reminder_is_replaced_by_the_next() {
        fixture.tickAt(TEN);
        deliverPrompts(TEN);
        fixture.tickAt(TEN.plus(Duration.ofDays(2)));
        // Nobody could be reached on Thursday.
        Instant friday = TEN.plus(Duration.ofDays(3));
        fixture.tickAt(friday);
        assertThat(due(friday))
                .hasSize(22)
                .extracting(OutboxMessage::key)
                .allMatch(key -> key.startsWith("reminder2:"));
    }

    @Test
    void after_downtime_one_reminder_is_sent_not_two() {
        fixture.tickAt(TEN);
        deliverPrompts(TEN);
        fixture.tickAt(TEN.plus(Duration.ofDays(3)).plusSeconds(1));
        fixture.tickAt(TEN.plus(Duration.ofDays(3)).plusSeconds(2));
        assertThat(due(TEN.plus(Duration.ofDays(7)))).hasSize(22);
    }

    private static Wave wave(Instant opens, List<Duration> after, Duration open) {
        Survey survey = new Survey("ci-pulse", "ci", Optional.empty(), open, after, CoreFixture.QUESTIONS);
        return new Wave("ci-pulse", survey, opens, opens.plus(open), Policy.FLOOR, List.of(), 1);
    }

    /** One person who never answers, and to whom reminders are delivered at once. */
    private static final class NonRespondentStub implements PromptStore {
        private final Person person;
        private final Instant asked;
        private Instant last;
        private int count;
        private final List<Instant> reminded = new ArrayList<>();

        private NonRespondentStub(Person person, Instant asked) {
            this.person = person;
            this.asked = asked;
            this.last = asked;
        }

        @Override
        public List<PromptStore.NonRespondent> nonRespondents(String wave) {
            return List.of(new PromptStore.NonRespondent(person, asked, last, count));
        }

        @Override
        public void remind(String wave, int ordinal, List<OutboxMessage.Reminder> reminders) {
            count = ordinal;
            last = reminders.get(0).due();
            reminded.add(last);
        }

        @Override
        public boolean isFirstContact(String wave, String prompted) {
            return false;
        }

        @Override
        public void decline(String wave, String declining) {
            throw new UnsupportedOperationException("nobody declines");
        }
    }
}
