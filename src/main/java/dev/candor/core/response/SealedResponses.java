package dev.candor.core.response;

import java.util.OptionalInt;

/** Stores sealed ballots: the roster on one side, the slots on the other, without a link between them. */
public interface SealedResponses {
    /** The number of this person's group on the roster of this open wave; empty if the person is not on it. */
    OptionalInt group(String wave, String person);

    boolean answered(String wave, String person);

    /**
     * In one transaction, marks the person as answered and fills a slot chosen uniformly among the free ones. Concurrent
     * submissions may share the transaction. Returns when the data is durable.
     */
    Cast cast(String wave, String person, byte[] sealed);

    /** The outcome of casting a ballot. */
    enum Cast {
        /** The ballot is durable. */
        STORED,
        /** The person had answered before; nothing changed. */
        ALREADY,
        /** The wave takes no more ballots; nothing changed. */
        CLOSED
    }
}
