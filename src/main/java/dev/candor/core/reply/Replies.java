package dev.candor.core.reply;

import java.util.List;
import java.util.Optional;

/** Stores the replies of owners, without who gave them. */
public interface Replies {
    /** The replies to this wave's result, in the order in which they were stored. */
    List<Reply> ofWave(String wave);

    /** The replies to every result of this product, oldest first. */
    List<Reply> ofProduct(String product);

    /**
     * Stores a reply and queues its post, in one transaction. False, and nothing is changed, if it repeats the newest
     * reply about the same part of the same result.
     *
     * @param channel where it is posted; empty: nowhere
     */
    boolean add(Reply reply, Optional<String> channel);
}
