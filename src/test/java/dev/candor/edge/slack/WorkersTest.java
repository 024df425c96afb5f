package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Work that is done aside. */
class WorkersTest {
    @Test
    void what_was_begun_is_finished_when_they_are_closed() throws Exception {
        AtomicBoolean finished = new AtomicBoolean();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        try (Workers workers = new Workers(Duration.ofSeconds(1))) {
            workers.aside("a ballot", () -> {
                begun.complete(null);
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                finished.set(true);
            });
            begun.get(10, TimeUnit.SECONDS);
        }
        assertThat(finished).isTrue();
    }
}
