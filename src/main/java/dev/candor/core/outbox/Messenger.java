package dev.candor.core.outbox;

import dev.candor.core.page.Page;

/** Brings pages to people and channels. */
public interface Messenger {
    /** Whether it makes sense to try: the bot is installed, as far as is known. */
    default boolean isReady() {
        return true;
    }

    /**
     * Posts a page.
     *
     * @param to a person (U…) or a channel (C…)
     * @param mark names this letter, travels with the message unseen, and finds it again
     */
    Delivery post(String to, Page page, String mark);

    /** Replaces the page of a message that was posted. */
    Delivery replace(MessageLocation location, Page page);

    /** Takes a message away that was posted. */
    Delivery delete(MessageLocation location);

    /** Looks for the message with this mark among the latest of this person or channel. */
    Search find(String to, String mark);

    /** What came of looking for a message. */
    sealed interface Search {
        /** It did arrive, and stands there. */
        record Found(MessageLocation location) implements Search {}

        /** It did not arrive. */
        record Absent() implements Search {}

        /** It cannot be told, for this reason; never {@link Delivery.Sent}. */
        record Failed(Delivery delivery) implements Search {}
    }
}
