package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class RequestWorkersTest {
    @Test
    void work_that_has_begun_is_finished_on_close() throws InterruptedException {
        AtomicBoolean finished = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        try (RequestWorkers workers = new RequestWorkers(Duration.ofSeconds(1))) {
            workers.inBackground("a ballot", () -> {
                begun.countDown();
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                finished.set(true);
            });
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(finished).isTrue();
    }
}
