package dev.candor.core.outbox;

import dev.candor.core.page.Page;
import java.util.Optional;

/** Renders messages at the time of sending. */
@FunctionalInterface
public interface Renderer {
    /** The page of this message; empty if there is nothing to send any more. */
    Optional<Page> apply(OutboxMessage message);

    /** This message to the channel that it is for by now, which may have changed since it was queued. */
    default OutboxMessage readdressed(OutboxMessage message) {
        return message;
    }
}
