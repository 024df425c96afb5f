package dev.candor.edge.simulator.delivery;

/** A way to the bot. */
public interface Line {
    /** Hands over and waits for the acknowledgement, for as long as Slack would. */
    Answer send(Parcel parcel);
}
