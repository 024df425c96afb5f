package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

final class LatestChangesTest {
    private final LatestChanges changes = new LatestChanges();

    @Test
    void the_change_that_was_made_last_is_drawn_in_whatever_order_changes_arrive() {
        BooleanSupplier later = changes.record("V1", "12.5");
        BooleanSupplier earlier = changes.record("V1", "9.5");
        BooleanSupplier elsewhere = changes.record("V2", null);

        assertThat(later.getAsBoolean()).isTrue();
        assertThat(earlier.getAsBoolean()).isFalse();
        assertThat(elsewhere.getAsBoolean()).isTrue();
    }

    @Test
    void nothing_is_drawn_over_what_followed_a_submission() {
        BooleanSupplier chosen = changes.record("V1", "12.5");
        BooleanSupplier pressed = changes.untilReplaced("V1");

        changes.replaced("V1");

        assertThat(chosen.getAsBoolean()).isFalse();
        assertThat(pressed.getAsBoolean()).isFalse();
        assertThat(changes.record("V1", "13.5").getAsBoolean())
                .as("what followed is a form, too")
                .isTrue();
        assertThat(changes.untilReplaced("V1").getAsBoolean()).isTrue();
    }
}
