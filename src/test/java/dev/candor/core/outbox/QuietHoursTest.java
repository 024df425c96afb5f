package dev.candor.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.sampling.Availability;
import dev.candor.core.survey.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a message may be sent. */
class QuietHoursTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T15:00:00Z");
    private static final OutboxMessage PROMPT = OutboxMessage.prompt("ci-pulse", new Person("UANA", LONDON), TUESDAY);
    private static final OutboxMessage REMINDER =
            OutboxMessage.reminder("ci-pulse", new Person("UANA", LONDON), 1, TUESDAY);
    private static final OutboxMessage NOTICE =
            OutboxMessage.alert("ci", new Person("UANA", LONDON), "Invite me", TUESDAY);

    private static SendTime moment(OutboxMessage message, Instant now, Availability availability) {
        return new QuietHours(CoreFixture.HOURS, person -> availability).sendTime(message, now);
    }

    @Test
    void an_available_person_is_asked_in_their_current_timezone() {
        Availability there = new Availability.Here(LONDON);
        assertThat(moment(PROMPT, TUESDAY.plusSeconds(5), there))
                .isEqualTo(new SendTime.Now(
                        OutboxMessage.prompt("ci-pulse", new Person("UANA", LONDON), TUESDAY.plusSeconds(5))));
        assertThat(moment(PROMPT, TUESDAY, new Availability.Here(KOLKATA)))
                .as("half past eight in the evening")
                .isEqualTo(new SendTime.Later(Instant.parse("2026-11-25T03:30:00Z")));
        Instant morning = Instant.parse("2026-11-25T03:30:00Z");
        assertThat(moment(PROMPT, morning, new Availability.Here(KOLKATA)))
                .isEqualTo(new SendTime.Now(OutboxMessage.prompt("ci-pulse", new Person("UANA", KOLKATA), morning)));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2026-11-24T16:00:00Z, 2026-11-24T16:00:00Z, an hour later",
        "2026-11-24T20:00:00Z, 2026-11-25T09:00:00Z, the next morning",
        "2026-11-25T14:00:00Z, 2026-11-25T14:00:00Z, the next day",
        "2026-11-27T23:59:59Z, 2026-11-25T15:00:00Z, looked for every day meanwhile; they may come back early",
    })
    void a_person_who_is_away_is_asked_when_they_are_back(Instant until, Instant expected, String reason) {
        Availability away = new Availability.Away(LONDON, Optional.of(until));
        assertThat(moment(PROMPT, TUESDAY, away)).as(reason).isEqualTo(new SendTime.Later(expected));
        assertThat(moment(REMINDER, TUESDAY, away)).as(reason).isEqualTo(new SendTime.Later(expected));
    }

    @Test
    void an_expired_status_is_ignored() {
        assertThat(moment(PROMPT, TUESDAY, new Availability.Away(LONDON, Optional.of(TUESDAY))))
                .isEqualTo(new SendTime.Now(PROMPT));
    }

    @Test
    void a_person_away_without_an_end_is_checked_at_the_same_hour_of_the_next_working_day() {
        Instant friday = Instant.parse("2026-11-27T15:00:00Z");
        assertThat(moment(PROMPT, friday, new Availability.Away(LONDON, Optional.empty())))
                .isEqualTo(new SendTime.Later(Instant.parse("2026-11-30T15:00:00Z")));
    }

    @Test
    void a_person_who_left_is_not_asked_and_an_unknown_one_is_asked_in_the_stored_timezone() {
        assertThat(moment(PROMPT, TUESDAY, new Availability.Gone())).isEqualTo(new SendTime.Never());
        assertThat(moment(REMINDER, TUESDAY, new Availability.Gone())).isEqualTo(new SendTime.Never());
        assertThat(moment(PROMPT, TUESDAY, new Availability.Unknown())).isEqualTo(new SendTime.Now(PROMPT));
        assertThat(moment(PROMPT, TUESDAY.plusSeconds(7200), new Availability.Unknown()))
                .isEqualTo(new SendTime.Later(Instant.parse("2026-11-25T09:00:00Z")));
    }

    @Test
    void an_alert_to_an_owner_who_seems_to_have_left_is_tried_all_the_same() {
        assertThat(moment(NOTICE, TUESDAY, new Availability.Gone())).isEqualTo(new SendTime.Now(NOTICE));
    }

    @Test
    void an_alert_ignores_absence_and_a_channel_post_ignores_working_hours() {
        assertThat(moment(NOTICE, TUESDAY, new Availability.Away(LONDON, Optional.empty())))
                .isEqualTo(new SendTime.Now(NOTICE));
        assertThat(moment(NOTICE, TUESDAY, new Availability.Here(KOLKATA)))
                .isEqualTo(new SendTime.Later(Instant.parse("2026-11-25T03:30:00Z")));
        OutboxMessage result = OutboxMessage.result("ci-pulse", "C0CI", TUESDAY);
        Instant night = Instant.parse("2026-11-24T23:00:00Z");
        assertThat(moment(result, night, new Availability.Gone())).isEqualTo(new SendTime.Now(result));
    }
}
