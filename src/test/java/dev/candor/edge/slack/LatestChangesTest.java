package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LatestChangesTest {
    private final LatestChanges changes = new LatestChanges();

    @Test
    void the_change_that_was_made_last_is_drawn_in_whatever_order_changes_arrive() {
        LatestChanges.Change later = changes.record("V1", "12.5");
        LatestChanges.Change earlier = changes.record("V1", "9.5");
        LatestChanges.Change elsewhere = changes.record("V2", null);

        assertThat(later.isLatest()).isTrue();
        assertThat(earlier.isLatest()).isFalse();
        assertThat(elsewhere.isLatest()).isTrue();
    }

    @Test
    void nothing_is_drawn_over_what_followed_a_submission() {
        LatestChanges.Change chosen = changes.record("V1", "12.5");
        LatestChanges.Change pressed = changes.press("V1");

        changes.replaced("V1");

        assertThat(chosen.isLatest()).isFalse();
        assertThat(pressed.isLatest()).isFalse();
        assertThat(changes.record("V1", "13.5").isLatest())
                .as("what followed is a form, too")
                .isTrue();
        assertThat(changes.press("V1").isLatest()).isTrue();
    }

    @Test
    void what_follows_a_submission_waits_for_what_is_being_drawn() throws InterruptedException {
        List<String> shown = Collections.synchronizedList(new ArrayList<>());
        Thread submission = new Thread(() -> {
            changes.replaced("V1");
            shown.add("receipt");
        });

        changes.record("V1", "12.5").draw(() -> {
            submission.start();
            awaitBlockedOrEnded(submission);
            shown.add("ballot");
        });
        submission.join();

        assertThat(shown).containsExactly("ballot", "receipt");
    }

    private static void awaitBlockedOrEnded(Thread thread) {
        while (thread.getState() != Thread.State.BLOCKED && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }
}
