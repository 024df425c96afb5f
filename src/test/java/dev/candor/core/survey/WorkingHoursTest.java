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

/** Working hours in timezones around the world. */
class WorkingHoursTest {
    private static final WorkingHours HOURS = new WorkingHours(
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(LocalDate.of(2026, 12, 25)));
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "Europe/London,    2026-11-24T10:15:00Z, 2026-11-24T10:15:00Z, now is within the hours",
        "Europe/London,    2026-11-24T06:00:00Z, 2026-11-24T09:00:00Z, early morning: at nine",
        "Europe/London,    2026-11-24T09:00:00Z, 2026-11-24T09:00:00Z, nine itself is within the hours",
        "Europe/London,    2026-11-24T16:59:59Z, 2026-11-24T16:59:59Z, the last second before five is within the hours",
        "Europe/London,    2026-11-24T17:00:00Z, 2026-11-25T09:00:00Z, five itself: the next morning",
        "Europe/London,    2026-11-24T23:59:59Z, 2026-11-25T09:00:00Z, a second before midnight: the next morning",
        "Europe/London,    2026-11-25T00:00:00Z, 2026-11-25T09:00:00Z, midnight: the same morning",
        "Europe/London,    2026-11-27T18:00:00Z, 2026-11-30T09:00:00Z, on Monday after Friday evening",
        "Europe/London,    2026-12-25T10:00:00Z, 2026-12-28T09:00:00Z, not on a holiday",
        "Pacific/Auckland, 2026-12-24T20:00:00Z, 2026-12-27T20:00:00Z, a holiday is over sooner in Auckland",
        "Pacific/Pago_Pago, 2026-12-25T20:00:00Z, 2026-12-28T20:00:00Z, a holiday comes later in Samoa",
        "Pacific/Pago_Pago, 2026-12-25T03:00:00Z, 2026-12-25T03:00:00Z, Samoa has the day before when London has a holiday",
        "America/New_York, 2026-11-24T10:00:00Z, 2026-11-24T14:00:00Z, by the clock of New York",
        "Asia/Kolkata,     2026-11-24T10:00:00Z, 2026-11-24T10:00:00Z, by the clock of Kolkata at half past three",
        "Asia/Kolkata,     2026-11-24T12:00:00Z, 2026-11-25T03:30:00Z, nine in Kolkata is half past three in UTC",
        "Asia/Kathmandu,   2026-11-24T12:00:00Z, 2026-11-25T03:15:00Z, nine in Kathmandu is a quarter past three in UTC",
        "Asia/Kathmandu,   2026-11-24T11:14:00Z, 2026-11-24T11:14:00Z, five in Kathmandu is a quarter past eleven in UTC",
        "Asia/Kathmandu,   2026-11-24T11:15:00Z, 2026-11-25T03:15:00Z, a minute later it is the next morning",
        "America/St_Johns, 2026-11-24T10:00:00Z, 2026-11-24T12:30:00Z, nine in Newfoundland is half past twelve in UTC",
        "Pacific/Chatham,  2026-11-24T10:00:00Z, 2026-11-24T19:15:00Z, nine on Chatham is a quarter past seven in summer",
        "Pacific/Chatham,  2026-07-14T10:00:00Z, 2026-07-14T20:15:00Z, nine on Chatham is a quarter past eight in winter",
        "Pacific/Kiritimati, 2026-11-27T12:00:00Z, 2026-11-29T19:00:00Z, Kiritimati has Saturday already",
        "Pacific/Pago_Pago, 2026-11-28T03:00:00Z, 2026-11-28T03:00:00Z, Pago Pago still has Friday",
        "Pacific/Apia,     2011-12-30T04:00:00Z, 2012-01-01T19:00:00Z, a Friday that Samoa never had",
        "Europe/London,    2027-03-26T18:00:00Z, 2027-03-29T08:00:00Z, nine is an hour earlier in summer time",
        "Europe/London,    2026-10-23T18:00:00Z, 2026-10-26T09:00:00Z, nine is an hour later after summer time",
        "Australia/Lord_Howe, 2026-10-02T08:00:00Z, 2026-10-04T22:00:00Z, summer time begins by half an hour",
        "Africa/Cairo,     2026-04-24T00:30:00Z, 2026-04-24T06:00:00Z, summer time begins at midnight",
    })
    void the_next_open_instant_follows_the_local_clock(String zone, Instant now, Instant expected, String reason) {
        assertThat(HOURS.nextOpen(now, ZoneId.of(zone))).as(reason).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "01:30, 04:00, 2027-03-28T00:30:00Z, 2027-03-28T01:30:00Z, hours that begin in the DST gap begin after it",
        "00:30, 01:30, 2027-03-28T00:59:00Z, 2027-03-28T00:59:00Z, hours that end in the DST gap end with it",
        "00:30, 01:30, 2027-03-28T01:00:00Z, 2027-03-28T23:30:00Z, hours that end in the DST gap do not end after it",
        "01:00, 01:45, 2027-03-28T00:30:00Z, 2027-03-29T00:00:00Z, hours that lie in the DST gap are left out that day",
        "01:00, 01:45, 2026-10-25T00:10:00Z, 2026-10-25T00:10:00Z, the first hour of a DST overlap counts",
        "01:00, 01:45, 2026-10-25T01:10:00Z, 2026-10-25T01:10:00Z, the second hour of a DST overlap counts too",
        "01:00, 01:45, 2026-10-24T20:00:00Z, 2026-10-25T00:00:00Z, hours in a DST overlap open at its first hour",
        "00:00, 23:59, 2026-11-24T23:58:59Z, 2026-11-24T23:58:59Z, all day but the last minute",
        "00:00, 23:59, 2026-11-24T23:59:00Z, 2026-11-25T00:00:00Z, the last minute waits for midnight",
        "00:00, 00:01, 2026-11-24T00:01:00Z, 2026-11-25T00:00:00Z, a single minute at midnight",
    })
    void the_next_open_instant_respects_dst_changes_within_the_hours(
            LocalTime from, LocalTime to, Instant now, Instant expected, String reason) {
        WorkingHours night = new WorkingHours(from, to, EnumSet.allOf(DayOfWeek.class), Set.of());
        assertThat(night.nextOpen(now, LONDON)).as(reason).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "Europe/London, 2026-11-24T10:15:00Z, 2, 2026-11-26T10:15:00Z, from Tuesday to Thursday",
        "Europe/London, 2026-11-24T10:15:00Z, 4, 2026-11-30T10:15:00Z, over the weekend to Monday",
        "Europe/London, 2026-12-24T10:15:00Z, 1, 2026-12-28T10:15:00Z, over a holiday and the weekend",
        "Europe/London, 2026-10-23T15:00:00Z, 1, 2026-10-26T16:00:00Z, at four across the end of summer time",
        "Europe/London, 2027-03-26T16:00:00Z, 1, 2027-03-29T15:00:00Z, at four across the start of summer time",
        "Asia/Kathmandu, 2026-11-24T04:00:00Z, 1, 2026-11-25T04:00:00Z, at a quarter to ten in Kathmandu",
        "Pacific/Apia, 2011-12-29T19:00:00Z, 1, 2012-01-01T19:00:00Z, a Friday that Samoa never had is no working day",
        "Europe/London, 2026-11-24T20:00:00Z, 1, 2026-11-26T09:00:00Z, a time outside the hours moves to the next morning",
    })
    void working_days_are_added_at_the_same_local_time(
            String zone, Instant from, int days, Instant expected, String reason) {
        assertThat(HOURS.plusWorkingDays(from, days, ZoneId.of(zone)))
                .as(reason)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "Europe/London, 2026-11-29T10:00:00Z, 2026-11-24T10:15:00Z, 2026-11-27T10:15:00Z, Friday before a Sunday",
        "Europe/London, 2026-11-27T10:15:00Z, 2026-11-24T10:15:00Z, 2026-11-26T10:15:00Z, the limit itself is not before the limit",
        "Europe/London, 2026-11-27T10:15:01Z, 2026-11-24T10:15:00Z, 2026-11-27T10:15:00Z, the same day just before the limit",
        "Europe/London, 2026-12-27T10:00:00Z, 2026-12-22T10:15:00Z, 2026-12-24T10:15:00Z, a holiday is left out",
        "Pacific/Kiritimati, 2026-11-27T12:00:00Z, 2026-11-23T20:00:00Z, 2026-11-26T20:00:00Z, Kiritimati has Saturday",
    })
    void the_last_working_day_before_a_limit_keeps_the_local_time(
            String zone, Instant limit, Instant hour, Instant expected, String reason) {
        assertThat(HOURS.lastWorkingDayBefore(limit, hour, ZoneId.of(zone)))
                .as(reason)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "09:00, 17:00, 2026-11-24T10:15:00Z, 2026-11-24T17:00:00Z, at five",
        "09:00, 17:00, 2027-03-29T10:15:00Z, 2027-03-29T16:00:00Z, at five in summer",
        "00:30, 01:30, 2027-03-28T00:45:00Z, 2027-03-28T01:30:00Z, an end in the DST gap is an hour later",
        "01:00, 01:30, 2026-10-25T00:10:00Z, 2026-10-25T00:30:00Z, an end in the DST overlap is the first of two",
        "01:00, 01:30, 2026-10-25T01:10:00Z, 2026-10-25T01:10:00Z, the second of two ends at once",
    })
    void a_working_day_ends_at_its_last_local_time(
            LocalTime from, LocalTime to, Instant within, Instant expected, String reason) {
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
