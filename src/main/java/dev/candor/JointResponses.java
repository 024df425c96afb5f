package dev.candor;

import dev.candor.core.response.SealedResponses;
import java.util.OptionalInt;
import java.util.concurrent.Phaser;

/** Sealed responses that are cast together, so that a wave's ballots share a commit. */
final class JointResponses implements SealedResponses {
    private final SealedResponses responses;
    private final Phaser arrival;

    /** Every party of {@code arrival} casts one ballot, or leaves. */
    JointResponses(SealedResponses responses, Phaser arrival) {
        this.responses = responses;
        this.arrival = arrival;
    }

    @Override
    public OptionalInt group(String wave, String person) {
        return responses.group(wave, person);
    }

    @Override
    public boolean answered(String wave, String person) {
        return responses.answered(wave, person);
    }

    @Override
    public Cast cast(String wave, String person, byte[] sealed) {
        arrival.arriveAndAwaitAdvance();
        return responses.cast(wave, person, sealed);
    }
}
