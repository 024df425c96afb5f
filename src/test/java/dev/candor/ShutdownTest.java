package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stopping the bot. */
class ShutdownTest {
    private final List<String> ended = new ArrayList<>();

    private Runnable failing(String part) {
        return () -> {
            ended.add(part);
            throw new IllegalStateException(part + " does not stop");
        };
    }

    @Test
    void each_part_is_closed_and_the_first_failure_is_reported_with_the_later_ones() {
        assertThatThrownBy(() -> Shutdown.inOrder(
                        () -> ended.add("server"), failing("ticker"), failing("slack"), () -> ended.add("database")))
                .hasMessage("ticker does not stop")
                .satisfies(first -> assertThat(first.getSuppressed())
                        .singleElement()
                        .satisfies(later -> assertThat(later).hasMessage("slack does not stop")));
        assertThat(ended).containsExactly("server", "ticker", "slack", "database");
    }
}
