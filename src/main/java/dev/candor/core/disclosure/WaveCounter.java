package dev.candor.core.disclosure;

import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.BallotCodec;
import dev.candor.core.ballot.Slot;
import dev.candor.core.ballot.Vault;
import java.util.List;
import java.util.Optional;

/** Opens the box of a closing wave in memory and counts it. */
public final class WaveCounter {
    private final SealedResponsesReader box;
    private final Vault vault;

    /** Over this box and the keys of this vault. */
    public WaveCounter(SealedResponsesReader box, Vault vault) {
        this.box = box;
        this.vault = vault;
    }

    /**
     * What came of a count.
     *
     * @param whyVoid the reason, if the wave is void; it says nothing about how many answered
     */
    public record TallyResult(Release release, Optional<String> whyVoid) {}

    /** Counts this wave; void if its box was tampered with. */
    public TallyResult count(TallyInput subject) {
        String wave = subject.heading().wave();
        List<Slot> slots = box.ballots(wave);
        BallotCodec form = new BallotCodec(subject.questions());
        if (slots.parallelStream().anyMatch(slot -> slot.state(wave, vault) == Slot.State.FORGED)) {
            return voided(subject, "its sealed answers in the database were changed by something other than Candor");
        }
        List<Ballot> ballots = slots.parallelStream()
                .filter(slot -> slot.state(wave, vault) == Slot.State.FILLED)
                .map(slot -> vault.open(wave, slot.sealed().value()).flatMap(form::decode))
                .flatMap(Optional::stream)
                .toList();
        if (ballots.size() != box.answered(wave)) {
            return voided(
                    subject,
                    "the database does not hold as many sealed answers as people who answered: it was changed by"
                            + " something other than Candor");
        }
        return new TallyResult(new Tally(subject).count(ballots), Optional.empty());
    }

    /** Voids this wave, whose key is lost: ballots that nobody can read are never taken for silence. */
    public TallyResult lost(TallyInput subject) {
        return voided(subject, "its key is not in the vault, and nobody can read its answers without it");
    }

    private static TallyResult voided(TallyInput subject, String why) {
        return new TallyResult(new Tally(subject).voided(), Optional.of(why));
    }
}
