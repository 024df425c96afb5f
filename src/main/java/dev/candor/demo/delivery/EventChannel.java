package dev.candor.demo.delivery;

/** A way to the bot. */
public interface EventChannel {
    /** Hands over and waits for the acknowledgement, for as long as Slack would. */
    BotAnswer send(Event event);
}
