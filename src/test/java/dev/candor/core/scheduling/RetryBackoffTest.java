package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.RecordedLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retries of jobs that fail. */
class RetryBackoffTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final RetryBackoff backoff = new RetryBackoff();

    private static void fail() {
        throw new IllegalStateException("disk full");
    }

    @Test
    void a_job_that_fails_for_an_hour_is_retried_seldom_and_logged_a_few_times() {
        AtomicInteger tries = new AtomicInteger();
        try (RecordedLog log = new RecordedLog(RetryBackoff.class)) {
            for (int second = 0; second < 3600; second++) {
                backoff.run("closing ci", START.plusSeconds(second), () -> {
                    tries.incrementAndGet();
                    fail();
                });
            }
            assertThat(tries.get()).isBetween(50, 70);
            assertThat(log.events()).hasSizeLessThan(10);
            assertThat(log.events().stream().filter(entry -> entry.getThrowableProxy() != null))
                    .hasSize(1);
        }
    }

    @Test
    void each_job_has_its_own_pause_and_a_success_resets_it() {
        AtomicInteger runs = new AtomicInteger();
        for (int second = 0; second < 8; second++) {
            backoff.run("one", START.plusSeconds(second), RetryBackoffTest::fail);
        }
        backoff.run("other", START.plusSeconds(8), runs::incrementAndGet);
        assertThat(runs).as("another job does not wait").hasValue(1);
        backoff.run("one", START.plusSeconds(60), runs::incrementAndGet);
        backoff.run("one", START.plusSeconds(60), RetryBackoffTest::fail);
        backoff.run("one", START.plusSeconds(61), runs::incrementAndGet);
        assertThat(runs).as("a second after the first failure").hasValue(3);
    }

    @Test
    void a_clock_that_is_set_back_does_not_prolong_the_pause() {
        AtomicInteger runs = new AtomicInteger();
        backoff.run("one", START, RetryBackoffTest::fail);
        backoff.run("one", START.minusSeconds(600), runs::incrementAndGet);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_job_that_keeps_failing_is_reported_until_it_succeeds_or_is_no_longer_run() {
        backoff.run("closing ci", START, RetryBackoffTest::fail);
        assertThat(backoff.failing(START)).as("what may be over in a moment").isEmpty();
        Instant again = START.plusSeconds(1);
        backoff.run("closing ci", again, RetryBackoffTest::fail);
        backoff.run("closing k8s", START, RetryBackoffTest::fail);
        backoff.run("closing k8s", again, RetryBackoffTest::fail);
        assertThat(backoff.failing(again)).hasSize(2);
        backoff.run("closing k8s", START.plusSeconds(3), () -> {});
        assertThat(backoff.failing(START.plusSeconds(3))).containsExactly("closing ci fails: see the log");
        assertThat(backoff.failing(START.plusSeconds(300)))
                .as("no more attempts are made")
                .isEmpty();
    }

    @Test
    void a_wave_that_cannot_be_closed_is_retried_seldom_and_closed_later(@TempDir Path folder) {
        AtomicInteger tries = new AtomicInteger();
        AtomicBoolean broken = new AtomicBoolean(true);
        try (CoreFixture fixture = new CoreFixture(folder, CoreFixture.CATALOGUE, new Failing(tries, broken))) {
            Wave wave = fixture.openWave();
            fixture.deliverPrompts();
            for (int second = 0; second < 600; second++) {
                fixture.tickAt(wave.closes().plusSeconds(second));
            }
            assertThat(tries.get()).isBetween(10, 20);
            broken.set(false);
            fixture.tickAt(wave.closes().plusSeconds(660));
            assertThat(fixture.waveStore.findOpen(wave.id())).isEmpty();
            assertThat(fixture.releases.of(wave.id())).isPresent();
        }
    }

    /** A wave store whose tally fails while {@code broken} is set. */
    private record Failing(AtomicInteger tries, AtomicBoolean broken) implements CoreFixture.Wrapping {
        @Override
        public <T> T over(Class<T> port, T real) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (self, method, in) -> {
                        if (method.getName().equals("tally")) {
                            tries.incrementAndGet();
                            if (broken.get()) {
                                fail();
                            }
                        }
                        try {
                            return method.invoke(real, in);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
