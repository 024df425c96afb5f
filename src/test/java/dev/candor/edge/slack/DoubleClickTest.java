package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.edge.slack.PressesInProgress.PressedButton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class DoubleClickTest {
    private static final PressedButton ANSWER = new PressedButton("UANA", "D1 17.1", "prompt.answer", "wave-1");

    private final PressesInProgress presses = new PressesInProgress();
    private final List<PressedButton> handled = new ArrayList<>();

    @Test
    void a_press_is_ignored_while_an_earlier_one_of_the_same_button_is_being_handled() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        press(ANSWER, first);
        press(ANSWER, first);
        assertThat(handled).containsExactly(ANSWER);

        first.complete(null);
        press(ANSWER, CompletableFuture.completedFuture(null));
        assertThat(handled).containsExactly(ANSWER, ANSWER);
    }

    @Test
    void another_person_message_button_or_choice_is_another_press() {
        List<PressedButton> all = List.of(
                ANSWER,
                new PressedButton("UBEN", "D1 17.1", "prompt.answer", "wave-1"),
                new PressedButton("UANA", "D1 18.1", "prompt.answer", "wave-1"),
                new PressedButton("UANA", "D1 17.1", "prompt.skip", "wave-1"),
                new PressedButton("UANA", "D1 17.1", "prompt.answer", "wave-2"));
        all.forEach(button -> press(button, new CompletableFuture<>()));
        assertThat(handled).isEqualTo(all);
    }

    @Test
    void a_button_works_again_after_a_press_that_failed() {
        press(ANSWER, CompletableFuture.failedFuture(new IllegalStateException("the disk is full")));
        assertThatThrownBy(() -> presses.handle(ANSWER, () -> {
                    throw new RejectedExecutionException("too much to do");
                }))
                .isInstanceOf(RejectedExecutionException.class);
        press(ANSWER, CompletableFuture.completedFuture(null));
        assertThat(handled).hasSize(2);
    }

    @Test
    void a_double_click_opens_one_form() throws IOException {
        CompletableFuture<Form> form = new CompletableFuture<>();
        try (SlackFixture rig = new SlackFixture()) {
            rig.interactions.form =
                    action -> action.equals("prompt.answer") ? Optional.of(form.join()) : Optional.empty();
            rig.press("prompt.answer");
            rig.press("prompt.answer");
            rig.press("prompt.skip");
            rig.slack.call("response_url");
            form.complete(Form.readOnly("ballot", "CI", Page.of("Six questions.")));
            rig.slack.call("views.open");
            assertThat(rig.interactions.asked)
                    .filteredOn("form UANA prompt.answer wave-1"::equals)
                    .hasSize(1);
        }
    }

    @Test
    void a_button_can_be_pressed_again_while_the_pictures_of_its_modal_are_on_their_way() throws IOException {
        CountDownLatch painted = new CountDownLatch(1);
        try (SlackFixture rig = new SlackFixture()) {
            rig.painter.beforePainting = () -> await(painted);
            Form charted = Form.readOnly("results", "Details", Charts.page(Charts.picture(Charts.TREND)));
            rig.interactions.form = action -> Optional.of(charted);
            rig.press("results.details");
            rig.slack.call("views.open");

            long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (rig.slack.order().stream().filter("views.open"::equals).count() < 2) {
                assertThat(System.nanoTime()).as("a second press was handled").isLessThan(limit);
                rig.press("results.details");
            }
            painted.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void press(PressedButton button, CompletableFuture<Void> handling) {
        Supplier<CompletableFuture<Void>> recorded = () -> {
            handled.add(button);
            return handling;
        };
        presses.handle(button, recorded);
    }
}
