package dev.candor.core.disclosure;

import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.BallotForm;
import dev.candor.core.ballot.Vault;
import java.util.List;
import java.util.Optional;

/** Opens the box of a closing wave in memory and counts it. */
public final class Counting {
    private final Box box;
    private final Vault vault;

    /** Over this box and the keys of this vault. */
    public Counting(Box box, Vault vault) {
        this.box = box;
        this.vault = vault;
    }

    /** Counts this wave, or voids it if its key is gone: a ballot that nobody can read is never taken for silence. */
    public Release count(Subject subject) {
        Tally tally = new Tally(subject);
        return vault.holds(subject.heading().wave()) ? tally.count(ballots(subject)) : tally.voided();
    }

    private List<Ballot> ballots(Subject subject) {
        BallotForm form = new BallotForm(subject.questions());
        return box.ballots(subject.heading().wave()).parallelStream()
                .map(envelope -> vault.open(subject.heading().wave(), envelope).flatMap(form::unfold))
                .flatMap(Optional::stream)
                .toList();
    }
}
