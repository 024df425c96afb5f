package dev.candor.core.invite;

import java.time.Duration;

/** What became of a letter. */
public sealed interface Delivery {
    /** It arrived. */
    record Sent(Place place) implements Delivery {}

    /** Not now; try again, not before this long. */
    record RetryAfter(Duration delay) implements Delivery {}

    /** Nobody knows whether it arrived: look before sending again. */
    record Unsure() implements Delivery {}

    /** This person cannot be reached; {@code why} is the messenger's own word for it. */
    record Unreachable(String why) implements Delivery {}

    /** Refused until somebody mends something: {@code why}, and the way out. */
    record Refused(String why, String wayOut) implements Delivery {}
}
