package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Jobs that fail. */
class RetryBackoffTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final RetryBackoff backoff = new RetryBackoff();

    private static void fail() {
        throw new IllegalStateException("disk full");
    }

    @Test
    void a_job_that_fails_for_an_hour_is_tried_seldom_and_logged_a_few_times() {
        Logger logger = (Logger) LoggerFactory.getLogger(RetryBackoff.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        AtomicInteger tries = new AtomicInteger();
        try {
            for (int second = 0; second < 3600; second++) {
                backoff.run("closing ci", START.plusSeconds(second), () -> {
                    tries.incrementAndGet();
                    fail();
                });
            }
        } finally {
            logger.detachAppender(log);
        }
        assertThat(tries.get()).isBetween(50, 70);
        assertThat(log.list).hasSizeLessThan(10);
        assertThat(log.list.stream().filter(entry -> entry.getThrowableProxy() != null))
                .hasSize(1);
    }

    @Test
    void each_job_has_its_own_pace_and_a_success_resets_it() {
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
}
