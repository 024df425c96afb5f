package dev.candor.core.outbox;

import dev.candor.core.page.Page;

/** Posts, replaces, deletes and finds messages of people and channels. */
public interface Messenger {
    /** Whether the bot is installed, as far as is known. */
    default boolean isReady() {
        return true;
    }

    /**
     * Posts a page.
     *
     * @param to a person (U…) or a channel (C…)
     * @param mark invisible identifier by which {@link #find} finds the message
     */
    Delivery post(String to, Page page, String mark);

    /** Posts a page in the thread of a channel's message; a messenger without threads posts it in the channel. */
    default Delivery reply(MessageLocation answered, Page page, String mark) {
        return post(answered.channel(), page, mark);
    }

    Delivery replace(MessageLocation location, Page page);

    Delivery delete(MessageLocation location);

    /** Searches the latest messages of a person or channel for this mark. */
    Search find(String to, String mark);

    /** Outcome of a search. */
    sealed interface Search {
        /** The message arrived. */
        record Found(MessageLocation location) implements Search {}

        /** The message did not arrive. */
        record Absent() implements Search {}

        /** The search failed; never with {@link Delivery.Sent}. */
        record Failed(Delivery delivery) implements Search {}
    }
}
