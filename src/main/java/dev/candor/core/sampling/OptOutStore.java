package dev.candor.core.sampling;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What people chose about being asked. Seen by nobody but themselves. */
public interface OptOutStore extends OptOuts {
    /** Stops all questions about this product, or about every product if empty. */
    void optOut(String person, Optional<String> product);

    /** Takes back what was stopped for this product, or everything if empty. */
    void optIn(String person, Optional<String> product);

    /** Asks nothing about this product before then. */
    void pause(String person, String product, Instant until);

    /** Forgets the pauses that are over by then. */
    void deleteExpiredPauses(Instant now);

    /** Whether this person may be asked about this product now. */
    boolean mayAsk(String person, String product, Instant now);

    /** The products this person has stopped for good; the empty id stands for every product. */
    Set<String> optedOutProducts(String person);
}
