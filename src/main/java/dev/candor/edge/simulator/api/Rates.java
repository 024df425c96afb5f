package dev.candor.edge.simulator.api;

/**
 * How much posting the workspace puts up with, and how much of everything else.
 *
 * @param channelBurst messages that a channel takes at once before it insists on one a second
 * @param postsPerMinute messages that the whole workspace takes in a minute
 * @param generosity by how much the limits of the other methods are multiplied
 */
public record Rates(int channelBurst, int postsPerMinute, int generosity) {

    /** As Slack has it. */
    public static Rates slack() {
        return new Rates(4, 300, 1);
    }

    /** So that no test with thousands of people meets them. */
    public static Rates generous() {
        return new Rates(1_000_000, 1_000_000, 100_000);
    }
}
