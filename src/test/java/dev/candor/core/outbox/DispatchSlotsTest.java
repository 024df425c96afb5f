package dev.candor.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class DispatchSlotsTest {
    private final Queue<Runnable> queued = new ArrayDeque<>();
    private final DispatchSlots slots = new DispatchSlots(2, queued::add);
    private final List<String> done = new ArrayList<>();

    @Test
    void work_that_is_not_done_yet_is_not_started_again_whoever_asks() {
        assertThat(slots.run("prompt ana", () -> done.add("ana"))).isTrue();
        assertThat(slots.run("prompt ana", () -> done.add("ana"))).isFalse();
        assertThat(slots.run("prompt ben", () -> done.add("ben"))).isTrue();
        queued.forEach(Runnable::run);
        assertThat(done).containsExactly("ana", "ben");
    }

    @Test
    void work_that_failed_may_be_started_again() {
        assertThat(slots.run("prompt ana", () -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .isTrue();
        try {
            queued.remove().run();
        } catch (IllegalStateException expected) {
            done.add("failed");
        }
        assertThat(slots.run("prompt ana", () -> done.add("ana"))).isTrue();
        queued.remove().run();
        assertThat(done).containsExactly("failed", "ana");
    }

    @Test
    void work_that_an_executor_refuses_occupies_no_slot() {
        DispatchSlots closed = new DispatchSlots(1, work -> {
            throw new RejectedExecutionException("it is shut down");
        });
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> closed.run("prompt ana", () -> done.add("ana")))
                    .isInstanceOf(RejectedExecutionException.class);
        }
        assertTimeoutPreemptively(Duration.ofSeconds(10), closed::awaitIdle);
    }
}
