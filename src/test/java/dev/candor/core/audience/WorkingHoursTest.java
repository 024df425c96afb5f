package dev.candor.core.audience;

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

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "Europe/London,    2026-11-24T10:15:00Z, 2026-11-24T10:15:00Z, at once within the hours",
        "Europe/London,    2026-11-24T06:00:00Z, 2026-11-24T09:00:00Z, at nine if it is earlier",
        "Europe/London,    2026-11-24T17:00:00Z, 2026-11-25T09:00:00Z, the next morning from five on",
        "Europe/London,    2026-11-27T18:00:00Z, 2026-11-30T09:00:00Z, on Monday after Friday evening",
        "Europe/London,    2026-12-25T10:00:00Z, 2026-12-28T09:00:00Z, not on a holiday",
        "America/New_York, 2026-11-24T10:00:00Z, 2026-11-24T14:00:00Z, by the clock of New York",
        "Asia/Kolkata,     2026-11-24T10:00:00Z, 2026-11-24T10:00:00Z, by the clock of Kolkata at half past three",
        "Asia/Kolkata,     2026-11-24T12:00:00Z, 2026-11-25T03:30:00Z, nine in Kolkata is half past three in UTC",
        "Pacific/Kiritimati, 2026-11-27T12:00:00Z, 2026-11-29T19:00:00Z, where it is Saturday already",
        "Europe/London,    2027-03-26T18:00:00Z, 2027-03-29T08:00:00Z, nine is an hour earlier after the clock went on",
        "Europe/London,    2026-10-23T18:00:00Z, 2026-10-26T09:00:00Z, nine is an hour later after it went back",
    })
    void asks(String zone, Instant now, Instant expected, String reason) {
        assertThat(HOURS.next(now, ZoneId.of(zone))).as(reason).isEqualTo(expected);
    }

    @Test
    void an_hour_that_is_skipped_is_asked_after_it() {
        WorkingHours night =
                new WorkingHours(LocalTime.of(1, 30), LocalTime.of(4, 0), EnumSet.allOf(DayOfWeek.class), Set.of());
        assertThat(night.next(Instant.parse("2027-03-28T00:30:00Z"), ZoneId.of("Europe/London")))
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void hours_that_never_open_are_refused() {
        assertThatThrownBy(() -> new WorkingHours(
                        LocalTime.of(17, 0), LocalTime.of(9, 0), EnumSet.of(DayOfWeek.MONDAY), Set.of()))
                .hasMessageContaining("17:00-09:00");
    }
}
