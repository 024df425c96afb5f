package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.RecordedLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Due steps that fail for a while, as on a full disk. */
class FailingStepsTest {
    private static final Instant TEN = CoreFixture.START.plusSeconds(60);
    private static final String FULL = "CANDOR_DB: candor.db cannot grow because its disk is full";

    @TempDir
    Path folder;

    private final FullDisk disk = new FullDisk();
    private final RecordedLog log = new RecordedLog(RetryBackoff.class, SkippedSurveys.class);
    private CoreFixture fixture;

    /** A wave store whose chosen methods fail. */
    private static final class FullDisk implements CoreFixture.Wrapping {
        private final Set<String> steps = new HashSet<>();
        private final List<String> tries = new ArrayList<>();

        @Override
        public <T> T over(Class<T> port, T real) {
            return !port.equals(WaveStore.class)
                    ? real
                    : port.cast(Proxy.newProxyInstance(
                            port.getClassLoader(), new Class<?>[] {port}, (self, method, in) -> {
                                if (in != null && steps.contains(method.getName())) {
                                    tries.add(method.getName());
                                    throw new IllegalStateException(FULL);
                                }
                                try {
                                    return method.invoke(real, in);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            }));
        }
    }

    @BeforeEach
    void start() {
        fixture = new CoreFixture(folder, CoreFixture.CATALOGUE, disk);
        fixture.tickAt(CoreFixture.START);
    }

    @AfterEach
    void stop() {
        log.close();
        fixture.close();
    }

    private void tickForTenMinutes(Instant from) {
        IntStream.range(0, 600).forEach(second -> fixture.tickAt(from.plusSeconds(second)));
    }

    @Test
    void a_failing_opening_is_retried_seldom_reported_and_made_up_for_later() {
        disk.steps.add("open");
        tickForTenMinutes(TEN);
        assertThat(disk.tries).hasSizeBetween(10, 25);
        assertThat(log.lines()).hasSizeBetween(1, 7);
        assertThat(fixture.scheduler.waitingSurveys())
                .singleElement()
                .asString()
                .contains("opening ci-pulse fails", FULL);
        disk.steps.clear();
        fixture.tickAt(TEN.plusSeconds(660));
        assertThat(fixture.waveStore.open()).hasSize(1);
        assertThat(fixture.scheduler.waitingSurveys()).isEmpty();
    }

    @Test
    void a_failing_close_is_reported_and_made_up_for_later() {
        fixture.tickAt(TEN);
        fixture.deliverPrompts();
        Instant close = fixture.waveStore.open().get(0).closes();
        disk.steps.add("tally");
        tickForTenMinutes(close);
        assertThat(fixture.scheduler.waitingSurveys())
                .singleElement()
                .asString()
                .contains("closing ci-pulse", FULL);
        disk.steps.clear();
        fixture.tickAt(close.plusSeconds(660));
        assertThat(fixture.waveStore.open()).isEmpty();
        assertThat(fixture.scheduler.waitingSurveys()).isEmpty();
    }

    @Test
    void waves_missed_for_years_are_logged_in_one_line() {
        fixture.tickAt(TEN.plus(Duration.ofDays(7 * 200 + 1)));
        assertThat(log.lines())
                .containsExactly(
                        "survey ci-pulse due at 2030-09-17T09:00:00Z is skipped: as are the 199 before it, from"
                                + " 2026-11-24T10:00:00Z on, because a later one is due");
    }
}
