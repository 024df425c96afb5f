package dev.candor.core.sampling;

import java.time.Instant;
import java.util.Map;

/** Who does not want to be asked. */
@FunctionalInterface
public interface OptOuts {
    /** Until when each person who refuses questions about this product does; {@link Instant#MAX} until taken back. */
    Map<String, Instant> optedOutUntil(String product);
}
