package dev.candor.core.invite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Rig;
import dev.candor.core.audience.Person;
import dev.candor.core.audience.Presence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the moment has come. */
class CourtesyTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T15:00:00Z");
    private static final Letter PROMPT = Letter.prompt("ci-pulse", new Person("UANA", LONDON), TUESDAY);
    private static final Letter REMINDER = Letter.reminder("ci-pulse", new Person("UANA", LONDON), 1, TUESDAY);
    private static final Letter NOTICE = Letter.notice("ci", new Person("UANA", LONDON), "Invite me", TUESDAY);

    private static Moment moment(Letter letter, Instant now, Presence presence) {
        return new Courtesy(Rig.HOURS, person -> presence).of(letter, now);
    }

    @Test
    void who_is_there_is_asked_by_the_clock_they_live_by_now() {
        Presence there = new Presence.Here(LONDON);
        assertThat(moment(PROMPT, TUESDAY.plusSeconds(5), there))
                .isEqualTo(
                        new Moment.Now(Letter.prompt("ci-pulse", new Person("UANA", LONDON), TUESDAY.plusSeconds(5))));
        assertThat(moment(PROMPT, TUESDAY, new Presence.Here(KOLKATA)))
                .as("half past eight in the evening")
                .isEqualTo(new Moment.Later(Instant.parse("2026-11-25T03:30:00Z")));
        Instant morning = Instant.parse("2026-11-25T03:30:00Z");
        assertThat(moment(PROMPT, morning, new Presence.Here(KOLKATA)))
                .isEqualTo(new Moment.Now(Letter.prompt("ci-pulse", new Person("UANA", KOLKATA), morning)));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2026-11-24T16:00:00Z, 2026-11-24T16:00:00Z, an hour later",
        "2026-11-24T20:00:00Z, 2026-11-25T09:00:00Z, the next morning",
        "2026-11-25T14:00:00Z, 2026-11-25T14:00:00Z, the next day",
        "2026-11-27T23:59:59Z, 2026-11-25T15:00:00Z, looked for every day meanwhile; they may come back early",
    })
    void who_is_away_is_asked_when_they_are_back(Instant until, Instant expected, String reason) {
        Presence away = new Presence.Away(LONDON, Optional.of(until));
        assertThat(moment(PROMPT, TUESDAY, away)).as(reason).isEqualTo(new Moment.Later(expected));
        assertThat(moment(REMINDER, TUESDAY, away)).as(reason).isEqualTo(new Moment.Later(expected));
    }

    @Test
    void a_status_that_is_over_since_it_was_read_counts_no_more() {
        assertThat(moment(PROMPT, TUESDAY, new Presence.Away(LONDON, Optional.of(TUESDAY))))
                .isEqualTo(new Moment.Now(PROMPT));
    }

    @Test
    void who_is_away_and_did_not_say_until_when_is_looked_for_at_the_same_hour_of_the_next_working_day() {
        Instant friday = Instant.parse("2026-11-27T15:00:00Z");
        assertThat(moment(PROMPT, friday, new Presence.Away(LONDON, Optional.empty())))
                .isEqualTo(new Moment.Later(Instant.parse("2026-11-30T15:00:00Z")));
    }

    @Test
    void who_is_gone_is_asked_nothing_and_who_cannot_be_told_by_what_was_known() {
        assertThat(moment(PROMPT, TUESDAY, new Presence.Gone())).isEqualTo(new Moment.Never());
        assertThat(moment(REMINDER, TUESDAY, new Presence.Gone())).isEqualTo(new Moment.Never());
        assertThat(moment(PROMPT, TUESDAY, new Presence.Unknown())).isEqualTo(new Moment.Now(PROMPT));
        assertThat(moment(PROMPT, TUESDAY.plusSeconds(7200), new Presence.Unknown()))
                .isEqualTo(new Moment.Later(Instant.parse("2026-11-25T09:00:00Z")));
    }

    @Test
    void a_notice_keeps_the_hours_alone_and_what_a_channel_gets_not_even_those() {
        assertThat(moment(NOTICE, TUESDAY, new Presence.Away(LONDON, Optional.empty())))
                .isEqualTo(new Moment.Now(NOTICE));
        assertThat(moment(NOTICE, TUESDAY, new Presence.Here(KOLKATA)))
                .isEqualTo(new Moment.Later(Instant.parse("2026-11-25T03:30:00Z")));
        Letter result = Letter.result("ci-pulse", "C0CI", TUESDAY);
        Instant night = Instant.parse("2026-11-24T23:00:00Z");
        assertThat(moment(result, night, new Presence.Gone())).isEqualTo(new Moment.Now(result));
    }
}
