package dev.candor.demo.api;

/**
 * The rate limits of the simulated Web API.
 *
 * @param channelBurst messages that a channel accepts at once, before the limit of one a second applies
 * @param postsPerMinute messages that the whole workspace accepts per minute
 * @param multiplier factor for the limits of all other methods
 */
public record RateSettings(int channelBurst, int postsPerMinute, int multiplier) {

    /** The limits of Slack. */
    public static RateSettings slack() {
        return new RateSettings(4, 300, 1);
    }

    /** Limits high enough for tests with thousands of people. */
    public static RateSettings generous() {
        return new RateSettings(1_000_000, 1_000_000, 100_000);
    }
}
