package dev.candor.core.response;

import java.util.OptionalInt;

/** Where sealed ballots are dropped: the roster on one side, the slots on the other, and nothing between them. */
public interface SealedResponses {
    /** The number of this person's group on the roster of this open wave; empty if not on it. */
    OptionalInt group(String wave, String person);

    /** Whether this person has answered this open wave. */
    boolean answered(String wave, String person);

    /**
     * In one step: marks the person as answered and fills a slot drawn evenly among the free ones. Submissions that
     * arrive together may share the step. Returns once it is durable.
     */
    Cast cast(String wave, String person, byte[] sealed);

    /** What became of it. */
    enum Cast {
        /** Durable. */
        STORED,
        /** The person had answered before; nothing changed. */
        ALREADY,
        /** The wave takes no more ballots; nothing changed. */
        CLOSED
    }
}
