package dev.candor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class SimulatedClockTest {
    private static final Instant START = Instant.parse("2026-03-03T09:45:00Z");

    @Test
    void advancing_notifies_at_every_half_hour_and_at_the_end() {
        SimulatedClock clock = SimulatedClock.manual(START);
        List<Instant> stops = new ArrayList<>();
        clock.onStep(() -> stops.add(clock.instant()));
        clock.advance(Duration.ofMinutes(70));
        assertThat(stops)
                .containsExactly(
                        START.plus(Duration.ofMinutes(30)),
                        START.plus(Duration.ofMinutes(60)),
                        START.plus(Duration.ofMinutes(70)));
        clock.advanceTo(START);
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(70)));
        assertThatThrownBy(() -> clock.advance(Duration.ofMinutes(-1))).hasMessageContaining("forward only");
    }

    @Test
    void a_running_clock_runs_at_real_speed_from_its_own_start() {
        AtomicReference<Instant> real = new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));
        SimulatedClock clock = SimulatedClock.running(real::get, START);
        real.updateAndGet(now -> now.plusSeconds(5));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
        clock.advance(Duration.ofDays(1));
        real.updateAndGet(now -> now.plusSeconds(5));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(1)).plusSeconds(10));
    }
}
