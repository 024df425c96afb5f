package dev.candor.demo.delivery;

/** A connection to the bot: HTTP or Socket Mode. */
public interface EventChannel {
    /** Sends a request and waits up to three seconds for the acknowledgement, as Slack does. */
    BotAnswer send(Event event);
}
