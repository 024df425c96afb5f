package dev.candor.edge.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TickerTest {
    private static final Duration OFTEN = Duration.ofMillis(1);

    @Test
    void a_failed_job_runs_again_after_a_pause_and_delays_no_other() throws InterruptedException {
        CountDownLatch others = new CountDownLatch(100);
        CountDownLatch recovered = new CountDownLatch(1);
        AtomicInteger failures = new AtomicInteger();
        AtomicLong nanos = new AtomicLong();
        try (Ticker ticker = new Ticker(nanos::get)) {
            ticker.every(OFTEN, "failing", () -> {
                if (failures.getAndIncrement() == 0) {
                    throw new IllegalStateException("not yet");
                }
                recovered.countDown();
            });
            ticker.every(OFTEN, "other", others::countDown);
            ticker.start();
            assertThat(others.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(failures.get()).as("no time has passed by this clock").isLessThan(2);
            nanos.set(Duration.ofSeconds(2).toNanos());
            assertThat(recovered.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void no_job_runs_before_the_start_or_after_the_end() {
        AtomicInteger runs = new AtomicInteger();
        Ticker ticker = new Ticker(System::nanoTime);
        ticker.every(OFTEN, "job", runs::incrementAndGet);
        assertThat(runs).hasValue(0);
        ticker.start();
        ticker.close();
        int ran = runs.get();
        ticker.start();
        assertThat(runs).hasValue(ran);
    }
}
