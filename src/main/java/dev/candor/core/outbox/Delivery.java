package dev.candor.core.outbox;

import java.time.Duration;

/** What became of an attempt to deliver a letter. Where something is wrong, {@code why} is the messenger's own word for it. */
public sealed interface Delivery {
    /** It arrived. */
    record Sent(MessageLocation location) implements Delivery {}

    /** It did not arrive; the messenger asks for patience, for exactly this long. */
    record RetryAfter(Duration delay) implements Delivery {}

    /** It did not arrive; a little later it may. */
    record TryAgain() implements Delivery {}

    /** Nobody knows whether it arrived: look before sending again. */
    record Unsure() implements Delivery {}

    /** This person cannot be reached, today or later. */
    record Unreachable(String why) implements Delivery {}

    /** The message stands where it may not be taken away: it can be replaced. */
    record Undeletable(String why) implements Delivery {}

    /** The channel does not let the bot post until somebody does this. */
    record ChannelRefused(String why, String remedy) implements Delivery {}

    /** The bot is no longer installed: nothing arrives until somebody does this. */
    record Disconnected(String why, String remedy) implements Delivery {}

    /** The app lacks a permission or a setting: nothing of this kind arrives until somebody does this. */
    record Misconfigured(String why, String remedy) implements Delivery {}

    /** The letter itself is at fault, which is a mistake of this program: it would be refused for ever. */
    record Malformed(String why) implements Delivery {}
}
