package dev.candor.core.sampling;

import java.time.Instant;
import java.util.Map;

/** The people who do not want to be asked. */
@FunctionalInterface
public interface OptOuts {
    /** The end of each current opt-out from this product, by person id; {@link Instant#MAX} if it is permanent. */
    Map<String, Instant> optedOutUntil(String product);
}
