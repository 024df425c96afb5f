package dev.candor.edge.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a cron expression means. */
class CronScheduleTest {
    private static final String TUESDAY_AT_TEN = "0 0 10 ? * TUE";

    private final CronSchedule london = new CronSchedule(ZoneId.of("Europe/London"));

    @Test
    void the_next_instant_is_by_the_workspaces_clock_in_summer_and_in_winter() {
        assertThat(london.next(TUESDAY_AT_TEN, Instant.parse("2026-11-22T12:00:00Z")))
                .isEqualTo(Optional.of(Instant.parse("2026-11-24T10:00:00Z")));
        assertThat(london.next(TUESDAY_AT_TEN, Instant.parse("2026-07-01T12:00:00Z")))
                .isEqualTo(Optional.of(Instant.parse("2026-07-07T09:00:00Z")));
    }

    @Test
    void an_instant_that_is_due_is_not_its_own_next() {
        assertThat(london.next(TUESDAY_AT_TEN, Instant.parse("2026-11-24T10:00:00Z")))
                .isEqualTo(Optional.of(Instant.parse("2026-12-01T10:00:00Z")));
    }

    @Test
    void a_schedule_that_is_over_has_no_next() {
        assertThat(london.next("0 0 10 1 1 ? 2020", Instant.parse("2026-11-22T12:00:00Z")))
                .isEmpty();
    }

    @Test
    void a_fault_is_told() {
        assertThat(CronSchedule.fault("every tuesday")).isPresent();
        assertThat(CronSchedule.fault(TUESDAY_AT_TEN)).isEmpty();
    }
}
