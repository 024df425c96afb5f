package dev.candor.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a person may be disturbed. */
class WorkingHoursTest {
    private static final WorkingHours HOURS = new WorkingHours(
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(LocalDate.of(2026, 12, 25)));
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "Europe/London,    2026-11-24T10:15:00Z, 2026-11-24T10:15:00Z, at once within the hours",
        "Europe/London,    2026-11-24T06:00:00Z, 2026-11-24T09:00:00Z, at nine if it is earlier",
        "Europe/London,    2026-11-24T09:00:00Z, 2026-11-24T09:00:00Z, nine itself is within",
        "Europe/London,    2026-11-24T16:59:59Z, 2026-11-24T16:59:59Z, and the last second before five",
        "Europe/London,    2026-11-24T17:00:00Z, 2026-11-25T09:00:00Z, the next morning from five on",
        "Europe/London,    2026-11-24T23:59:59Z, 2026-11-25T09:00:00Z, a second before midnight",
        "Europe/London,    2026-11-25T00:00:00Z, 2026-11-25T09:00:00Z, and at midnight it is the same morning",
        "Europe/London,    2026-11-27T18:00:00Z, 2026-11-30T09:00:00Z, on Monday after Friday evening",
        "Europe/London,    2026-12-25T10:00:00Z, 2026-12-28T09:00:00Z, not on a holiday",
        "Pacific/Auckland, 2026-12-24T20:00:00Z, 2026-12-27T20:00:00Z, a holiday is over sooner in Auckland",
        "Pacific/Pago_Pago, 2026-12-25T20:00:00Z, 2026-12-28T20:00:00Z, and comes later in Samoa",
        "Pacific/Pago_Pago, 2026-12-25T03:00:00Z, 2026-12-25T03:00:00Z, where it is the day before when London rests",
        "America/New_York, 2026-11-24T10:00:00Z, 2026-11-24T14:00:00Z, by the clock of New York",
        "Asia/Kolkata,     2026-11-24T10:00:00Z, 2026-11-24T10:00:00Z, by the clock of Kolkata at half past three",
        "Asia/Kolkata,     2026-11-24T12:00:00Z, 2026-11-25T03:30:00Z, nine in Kolkata is half past three in UTC",
        "Asia/Kathmandu,   2026-11-24T12:00:00Z, 2026-11-25T03:15:00Z, and in Kathmandu a quarter past",
        "Asia/Kathmandu,   2026-11-24T11:14:00Z, 2026-11-24T11:14:00Z, where five is a quarter past eleven",
        "Asia/Kathmandu,   2026-11-24T11:15:00Z, 2026-11-25T03:15:00Z, and not a minute later",
        "America/St_Johns, 2026-11-24T10:00:00Z, 2026-11-24T12:30:00Z, half past twelve in Newfoundland",
        "Pacific/Chatham,  2026-11-24T10:00:00Z, 2026-11-24T19:15:00Z, a quarter past seven on Chatham in summer",
        "Pacific/Chatham,  2026-07-14T10:00:00Z, 2026-07-14T20:15:00Z, an hour later there in winter",
        "Pacific/Kiritimati, 2026-11-27T12:00:00Z, 2026-11-29T19:00:00Z, where it is Saturday already",
        "Pacific/Pago_Pago, 2026-11-28T03:00:00Z, 2026-11-28T03:00:00Z, where it is Friday still",
        "Pacific/Apia,     2011-12-30T04:00:00Z, 2012-01-01T19:00:00Z, a Friday that Samoa never had",
        "Europe/London,    2027-03-26T18:00:00Z, 2027-03-29T08:00:00Z, nine is an hour earlier after the clock went on",
        "Europe/London,    2026-10-23T18:00:00Z, 2026-10-26T09:00:00Z, nine is an hour later after it went back",
        "Australia/Lord_Howe, 2026-10-02T08:00:00Z, 2026-10-04T22:00:00Z, where it goes on by half an hour",
        "Africa/Cairo,     2026-04-24T00:30:00Z, 2026-04-24T06:00:00Z, where it goes on at midnight",
    })
    void asks(String zone, Instant now, Instant expected, String reason) {
        assertThat(HOURS.nextOpen(now, ZoneId.of(zone))).as(reason).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "01:30, 04:00, 2027-03-28T00:30:00Z, 2027-03-28T01:30:00Z, hours that begin in the skipped hour begin after it",
        "00:30, 01:30, 2027-03-28T00:59:00Z, 2027-03-28T00:59:00Z, hours that end in it end with it",
        "00:30, 01:30, 2027-03-28T01:00:00Z, 2027-03-28T23:30:00Z, and not later",
        "01:00, 01:45, 2027-03-28T00:30:00Z, 2027-03-29T00:00:00Z, hours that lie in it are left out that day",
        "01:00, 01:45, 2026-10-25T00:10:00Z, 2026-10-25T00:10:00Z, the first of two hours counts",
        "01:00, 01:45, 2026-10-25T01:10:00Z, 2026-10-25T01:10:00Z, the second of them too",
        "01:00, 01:45, 2026-10-24T20:00:00Z, 2026-10-25T00:00:00Z, and it is waited for the first",
        "00:00, 23:59, 2026-11-24T23:58:59Z, 2026-11-24T23:58:59Z, all day but the last minute",
        "00:00, 23:59, 2026-11-24T23:59:00Z, 2026-11-25T00:00:00Z, which waits for midnight",
        "00:00, 00:01, 2026-11-24T00:01:00Z, 2026-11-25T00:00:00Z, a single minute at midnight",
    })
    void asks_at_night_in_london(LocalTime from, LocalTime to, Instant now, Instant expected, String reason) {
        WorkingHours night = new WorkingHours(from, to, EnumSet.allOf(DayOfWeek.class), Set.of());
        assertThat(night.nextOpen(now, LONDON)).as(reason).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "Europe/London, 2026-11-24T10:15:00Z, 2, 2026-11-26T10:15:00Z, from Tuesday to Thursday",
        "Europe/London, 2026-11-24T10:15:00Z, 4, 2026-11-30T10:15:00Z, over the weekend to Monday",
        "Europe/London, 2026-12-24T10:15:00Z, 1, 2026-12-28T10:15:00Z, over a holiday and the weekend",
        "Europe/London, 2026-10-23T15:00:00Z, 1, 2026-10-26T16:00:00Z, at four although the clock went back",
        "Europe/London, 2027-03-26T16:00:00Z, 1, 2027-03-29T15:00:00Z, at four although it went on",
        "Asia/Kathmandu, 2026-11-24T04:00:00Z, 1, 2026-11-25T04:00:00Z, at a quarter to ten in Kathmandu",
        "Pacific/Apia, 2011-12-29T19:00:00Z, 1, 2012-01-01T19:00:00Z, a Friday that Samoa never had is no working day",
        "Europe/London, 2026-11-24T20:00:00Z, 1, 2026-11-26T09:00:00Z, and never outside the hours",
    })
    void counts_working_days_at_the_same_hour(String zone, Instant from, int days, Instant expected, String reason) {
        assertThat(HOURS.plusWorkingDays(from, days, ZoneId.of(zone)))
                .as(reason)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "Europe/London, 2026-11-29T10:00:00Z, 2026-11-24T10:15:00Z, 2026-11-27T10:15:00Z, Friday before a Sunday",
        "Europe/London, 2026-11-27T10:15:00Z, 2026-11-24T10:15:00Z, 2026-11-26T10:15:00Z, before it and not at it",
        "Europe/London, 2026-11-27T10:15:01Z, 2026-11-24T10:15:00Z, 2026-11-27T10:15:00Z, the same day if it can be",
        "Europe/London, 2026-12-27T10:00:00Z, 2026-12-22T10:15:00Z, 2026-12-24T10:15:00Z, no holiday",
        "Pacific/Kiritimati, 2026-11-27T12:00:00Z, 2026-11-23T20:00:00Z, 2026-11-26T20:00:00Z, where it is Saturday",
    })
    void the_last_working_day_before(String zone, Instant limit, Instant hour, Instant expected, String reason) {
        assertThat(HOURS.lastWorkingDayBefore(limit, hour, ZoneId.of(zone)))
                .as(reason)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "09:00, 17:00, 2026-11-24T10:15:00Z, 2026-11-24T17:00:00Z, at five",
        "09:00, 17:00, 2027-03-29T10:15:00Z, 2027-03-29T16:00:00Z, at five in summer",
        "00:30, 01:30, 2027-03-28T00:45:00Z, 2027-03-28T01:30:00Z, in a skipped hour as much later as it is skipped",
        "01:00, 01:30, 2026-10-25T00:10:00Z, 2026-10-25T00:30:00Z, in a doubled hour the first time",
        "01:00, 01:30, 2026-10-25T01:10:00Z, 2026-10-25T01:10:00Z, or at once",
    })
    void the_day_ends_in_london(LocalTime from, LocalTime to, Instant within, Instant expected, String reason) {
        WorkingHours hours = new WorkingHours(from, to, EnumSet.allOf(DayOfWeek.class), Set.of());
        assertThat(hours.endOfDay(within, LONDON)).as(reason).isEqualTo(expected);
    }

    @Test
    void hours_that_never_open_are_refused() {
        assertThatThrownBy(() -> new WorkingHours(
                        LocalTime.of(17, 0), LocalTime.of(9, 0), EnumSet.of(DayOfWeek.MONDAY), Set.of()))
                .hasMessageContaining("17:00-09:00");
    }
}
