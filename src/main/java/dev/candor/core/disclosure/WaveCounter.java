package dev.candor.core.disclosure;

import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.BallotCodec;
import dev.candor.core.ballot.Slot;
import dev.candor.core.ballot.Vault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decrypts the sealed responses of a closing wave in memory and counts them. */
public final class WaveCounter {
    private final SealedResponsesReader responses;
    private final Vault vault;

    public WaveCounter(SealedResponsesReader responses, Vault vault) {
        this.responses = responses;
        this.vault = vault;
    }

    /**
     * The result of a count.
     *
     * @param voidReason the reason if the wave is void; it does not reveal how many people answered
     */
    public record TallyResult(Release release, Optional<String> voidReason) {}

    /** Whether the wave has exactly {@code slots} slots, all free and authentic, so that nobody has answered. */
    public boolean isUnused(String wave, int slots) {
        List<Slot> found = responses.slots(wave);
        return found.size() == slots
                && found.parallelStream().allMatch(slot -> slot.state(wave, vault) == Slot.State.FREE);
    }

    /** Counts this wave; void if its sealed responses were tampered with. */
    public TallyResult count(TallyInput input) {
        String wave = input.heading().wave();
        List<Slot> slots = responses.slots(wave);
        BallotCodec codec = new BallotCodec(input.questions());
        Map<Slot.State, List<Slot>> byState =
                slots.parallelStream().collect(Collectors.groupingBy(slot -> slot.state(wave, vault)));
        if (slots.size() != input.rosterSize() || byState.containsKey(Slot.State.FORGED)) {
            return voided(input, "its sealed answers in the database were changed by something other than Candor");
        }
        List<Ballot> ballots = byState.getOrDefault(Slot.State.FILLED, List.of()).parallelStream()
                .map(slot -> vault.open(wave, slot.sealed().value()).flatMap(codec::decode))
                .flatMap(Optional::stream)
                .toList();
        if (ballots.size() != responses.answeredCount(wave)) {
            return voided(
                    input,
                    "the database does not hold as many sealed answers as people who answered: it was changed by"
                            + " something other than Candor");
        }
        return new TallyResult(new Tally(input).count(ballots), Optional.empty());
    }

    /** The void result of a wave whose key is lost; unreadable ballots are never counted as nonresponse. */
    public TallyResult voidForLostKey(TallyInput input) {
        return voided(input, "its key is not in the vault, and nobody can read its answers without it");
    }

    private static TallyResult voided(TallyInput input, String why) {
        return new TallyResult(new Tally(input).voided(), Optional.of(why));
    }
}
