package dev.candor.demo.api;

/**
 * How much posting the workspace puts up with, and how much of everything else.
 *
 * @param channelBurst messages that a channel takes at once before it insists on one a second
 * @param postsPerMinute messages that the whole workspace takes in a minute
 * @param multiplier by how much the limits of the other methods are multiplied
 */
public record RateSettings(int channelBurst, int postsPerMinute, int multiplier) {

    /** As Slack has it. */
    public static RateSettings slack() {
        return new RateSettings(4, 300, 1);
    }

    /** So that no test with thousands of people meets them. */
    public static RateSettings generous() {
        return new RateSettings(1_000_000, 1_000_000, 100_000);
    }
}
