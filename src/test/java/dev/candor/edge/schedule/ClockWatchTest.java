package dev.candor.edge.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.RecordedLog;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private final RecordedLog log = new RecordedLog(ClockWatch.class);
    private Instant wall = Instant.parse("2026-11-24T10:00:00Z");
    private long nanos = 42;
    private final ClockWatch watch = new ClockWatch(() -> wall, () -> nanos);

    @BeforeEach
    void start() {
        watch.tick();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    private void pass(Duration real, Duration onTheWall) {
        nanos += real.toNanos();
        wall = wall.plus(onTheWall);
        watch.tick();
    }

    @Test
    void a_clock_set_back_is_logged_once() {
        pass(Duration.ofSeconds(1), Duration.ofMinutes(-1));
        pass(Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(log.lines())
                .containsExactly("the system clock was set back by 61 s and shows 2026-11-24T09:59:00Z now: schedules"
                        + " follow it; if that is not the right time, set the clock (NTP)");
    }

    @Test
    void a_clock_set_forward_is_logged_each_time() {
        pass(Duration.ofSeconds(1), Duration.ofDays(1500));
        pass(Duration.ofSeconds(1), Duration.ofDays(-1500));
        assertThat(log.lines()).hasSize(2);
        assertThat(log.lines().get(0)).startsWith("the system clock was set forward by 1500 days and shows ");
    }

    @Test
    void a_larger_jump_is_logged_with_less_precision() {
        pass(Duration.ofSeconds(1), Duration.ofSeconds(1).minus(Duration.ofMillis(59_990)));
        pass(Duration.ofSeconds(1), Duration.ofSeconds(195));
        pass(Duration.ofSeconds(1), Duration.ofSeconds(1).minus(Duration.ofHours(2)));
        assertThat(log.lines().get(0)).contains("back by 60 s and shows 2026-11-24T09:59:01Z now");
        assertThat(log.lines().get(1)).contains("forward by 3 min 14 s and");
        assertThat(log.lines().get(2)).contains("back by 2 h 0 min and");
    }

    @Test
    void a_slow_correction_and_a_late_tick_are_not_jumps() {
        pass(Duration.ofSeconds(1), Duration.ofMillis(600));
        pass(Duration.ofMinutes(5), Duration.ofMinutes(5));
        assertThat(log.lines()).isEmpty();
    }
}
