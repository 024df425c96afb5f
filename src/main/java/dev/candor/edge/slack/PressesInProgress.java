package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Presses of buttons that are being handled: the second press of a double click finds the first one here. */
final class PressesInProgress {
    private final Set<PressedButton> inProgress = ConcurrentHashMap.newKeySet();

    /** A button as one person sees it: in this message, modal or home tab. */
    record PressedButton(
            String person,
            String container,
            String action,
            @Nullable String value) {
        static PressedButton of(BlockActionPayload payload) {
            BlockActionPayload.Container container = payload.getContainer();
            BlockActionPayload.Action action = payload.getActions().get(0);
            return new PressedButton(
                    payload.getUser().getId(),
                    payload.getView() == null
                            ? container.getChannelId() + " " + container.getMessageTs()
                            : payload.getView().getId(),
                    action.getActionId(),
                    action.getValue());
        }
    }

    /** Handles a press, unless an earlier press of the same button is still being handled. */
    void handle(PressedButton button, Supplier<CompletableFuture<Void>> handling) {
        if (!inProgress.add(button)) {
            return;
        }
        try {
            var unused = handling.get().whenComplete((done, failure) -> inProgress.remove(button));
        } catch (RuntimeException e) {
            inProgress.remove(button);
            throw e;
        }
    }
}
