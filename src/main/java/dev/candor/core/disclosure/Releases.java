package dev.candor.core.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was let out so far. */
public interface Releases {
    /** The latest releases of this product, newest first. */
    List<Release> latest(String product, int most);

    /** The releases of this product whose waves closed after then, oldest first. */
    List<Release> closedAfter(String product, Instant then);

    /** The release of this wave. */
    Optional<Release> of(String wave);
}
