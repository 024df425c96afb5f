package dev.candor.core.outbox;

import java.time.Duration;

/** Outcome of an attempt to deliver a message. {@code why} is the messenger's own error code. */
public sealed interface Delivery {
    /** The message arrived. */
    record Sent(MessageLocation location) implements Delivery {}

    /** The message did not arrive; the messenger demands exactly this pause. */
    record RetryAfter(Duration delay) implements Delivery {}

    /** The message did not arrive; a later attempt may succeed. */
    record TryAgain() implements Delivery {}

    /** The message may have arrived; search before sending it again. */
    record Unsure() implements Delivery {}

    /** The person cannot be reached, now or later. */
    record Unreachable(String why) implements Delivery {}

    /** The message that it replies to is gone or takes no replies; it can be posted by itself. */
    record NoThread() implements Delivery {}

    /** The message may not be deleted, but it can be replaced. */
    record Undeletable() implements Delivery {}

    /** The channel refuses posts until somebody applies the remedy. */
    record ChannelRefused(String why, String remedy) implements Delivery {}

    /** The bot is no longer installed; nothing arrives until somebody installs it again. */
    record Disconnected() implements Delivery {}

    /** The app lacks a permission or a setting; this method fails until somebody applies the remedy. */
    record Misconfigured(String why, String remedy) implements Delivery {}

    /** The message is invalid, which is a bug in Candor; every attempt would be refused. */
    record Malformed(String why) implements Delivery {}
}
