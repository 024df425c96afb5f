package dev.candor.core.invite;

import dev.candor.core.page.Page;
import java.util.Optional;

/** Brings pages to people and channels. */
public interface Messenger {
    /**
     * Posts a page.
     *
     * @param to a person (U…) or a channel (C…)
     * @param mark names this letter, travels with the message unseen, and finds it again
     */
    Delivery post(String to, Page page, String mark);

    /** Replaces the page of a message that was posted. */
    Delivery replace(Place place, Page page);

    /** The message with this mark among the latest of this person or channel, if it did arrive. */
    Optional<Place> find(String to, String mark);
}
