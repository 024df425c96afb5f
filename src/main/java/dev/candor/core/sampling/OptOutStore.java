package dev.candor.core.sampling;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Stores the opt-outs and pauses of each person. Only the person can see their own. */
public interface OptOutStore extends OptOuts {
    /** Opts the person out of this product, or of every product if empty. */
    void optOut(String person, Optional<String> product);

    /** Revokes the opt-out and pause of this product, or all of them if empty. */
    void optIn(String person, Optional<String> product);

    /** Opts the person out of this product until then. */
    void pause(String person, String product, Instant until);

    /** Deletes the pauses that end at or before {@code now}. */
    void deleteExpiredPauses(Instant now);

    boolean mayAsk(String person, String product, Instant now);

    /** Ids of the products the person opted out of permanently; the empty id stands for every product. */
    Set<String> optedOutProducts(String person);
}
