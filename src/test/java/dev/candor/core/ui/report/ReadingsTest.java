package dev.candor.core.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ui.report.ReadingLog.Reading;
import dev.candor.core.ui.report.ReadingLog.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

    private final ListLog log = new ListLog();
    private final Readings readings = new Readings(log);

    @Test
    void a_page_read_many_times_a_day_is_recorded_once_for_each_role() {
        for (int i = 0; i < 3; i++) {
            readings.add(TODAY, "ci", Role.OWNER);
            readings.add(TODAY, "ci", Role.EVERYONE);
        }
        assertThat(log.added)
                .containsExactly(new Reading(TODAY, "ci", Role.OWNER), new Reading(TODAY, "ci", Role.EVERYONE));
    }

    @Test
    void a_page_read_on_the_next_day_is_recorded_again() {
        readings.add(TODAY, "ci", Role.OWNER);
        readings.add(TODAY.plusDays(1), "ci", Role.OWNER);
        assertThat(log.added).extracting(Reading::day).containsExactly(TODAY, TODAY.plusDays(1));
    }

    private static final class ListLog implements ReadingLog {
        private final List<Reading> added = new ArrayList<>();

        @Override
        public void add(Reading reading) {
            added.add(reading);
        }

        @Override
        public List<Reading> since(LocalDate day) {
            return added.stream()
                    .filter(reading -> !reading.day().isBefore(day))
                    .toList();
        }
    }
}
