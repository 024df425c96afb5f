package dev.candor.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time in which a wave is open, and whether people can be asked in it. */
class FieldPeriodTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final WorkingHours HOURS = new WorkingHours(
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(LocalDate.of(2026, 12, 25)));

    private static FieldPeriod period(Instant opens, Duration openFor) {
        return FieldPeriod.of(opens, openFor, new CalendarDays(LONDON));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-11-24T10:00:00Z, P5D,   2026-11-29T10:00:00Z, five days later at the same hour",
        "2027-03-26T10:00:00Z, P5D,   2027-03-31T09:00:00Z, five days across the start of summer time",
        "2026-10-23T09:00:00Z, P5D,   2026-10-28T10:00:00Z, five days across the end of summer time",
        "2027-03-27T10:00:00Z, P1D,   2027-03-28T09:00:00Z, a day may have 23 hours",
        "2027-03-27T01:30:00Z, P1D,   2027-03-28T01:30:00Z, a closing time in the DST gap is an hour later",
        "2027-03-27T10:00:00Z, PT36H, 2027-03-28T22:00:00Z, 36 hours are exact",
        "2027-03-28T00:59:50Z, PT30S, 2027-03-28T01:00:20Z, 30 seconds are exact",
    })
    void whole_days_keep_the_local_hour_and_other_lengths_are_exact(
            Instant opens, Duration openFor, Instant closes, String reason) {
        assertThat(period(opens, openFor).closes()).as(reason).isEqualTo(closes);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "2026-11-24T10:00:00Z, P5D,   Europe/London,    true,  within working hours",
        "2026-11-28T10:00:00Z, PT12H, Europe/London,    false, closed again before Monday",
        "2026-11-28T10:00:00Z, P2D,   Europe/London,    true,  open until Monday at ten",
        "2026-11-24T17:00:00Z, PT15H, Europe/London,    false, from the evening to an hour before work",
        "2026-11-24T17:00:00Z, PT16H, Europe/London,    false, closed as work begins",
        "2026-11-24T17:00:00Z, PT970M, Europe/London,   true,  open for ten minutes of the morning",
        "2026-12-25T10:00:00Z, PT6H,  Europe/London,    false, on a holiday",
        "2026-11-24T10:00:00Z, PT6H,  Pacific/Auckland, false, at night in Auckland",
        "2026-11-24T10:00:00Z, PT12H, Pacific/Auckland, true,  until the morning in Auckland",
        "2026-11-24T10:00:00Z, PT30S, Europe/London,    true,  half a minute within working hours",
    })
    void a_person_can_be_asked_if_the_period_includes_their_working_hours(
            Instant opens, Duration openFor, ZoneId zone, boolean included, String reason) {
        assertThat(period(opens, openFor).includesWorkingHours(zone, HOURS))
                .as(reason)
                .isEqualTo(included);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "P5D,   2026-11-24T10:00:00Z, false, it has just begun",
        "P5D,   2026-11-29T09:50:00Z, false, ten minutes are left",
        "P5D,   2026-11-29T09:50:01Z, true,  nine minutes are left of five days",
        "PT30S, 2026-11-24T10:00:27Z, false, three seconds are left of thirty",
        "PT30S, 2026-11-24T10:00:28Z, true,  two seconds are left of thirty",
        "P5D,   2026-11-30T10:00:00Z, true,  it is closed",
    })
    void nobody_is_asked_in_the_last_tenth_or_the_last_ten_minutes(
            Duration openFor, Instant now, boolean tooLate, String reason) {
        assertThat(period(Instant.parse("2026-11-24T10:00:00Z"), openFor).isTooLateToAsk(now))
                .as(reason)
                .isEqualTo(tooLate);
    }
}
