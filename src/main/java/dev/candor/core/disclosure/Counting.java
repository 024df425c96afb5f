package dev.candor.core.disclosure;

import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.BallotForm;
import dev.candor.core.ballot.Bytes;
import dev.candor.core.ballot.Vault;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens the box of a closing wave in memory, counts, and seals again what may not be shown yet. */
public final class Counting {
    private final Box box;
    private final Vault vault;

    /** Over this box and the keys of this vault. */
    public Counting(Box box, Vault vault) {
        this.box = box;
        this.vault = vault;
    }

    /** What came of a count. */
    public record Counted(Release release, String carryKey, List<Bytes> carried, List<String> spentKeys) {
        public Counted {
            carried = List.copyOf(carried);
            spentKeys = List.copyOf(spentKeys);
        }
    }

    /** Counts this wave, or voids it if its key is gone: a ballot that nobody can read is never taken for silence. */
    public Counted count(Subject subject) {
        String carryKey = "carry-" + subject.heading().wave();
        Box.Carried before = box.carried(subject.heading().survey());
        List<String> spent = Stream.concat(Stream.of(subject.heading().wave()), before.key().stream())
                .toList();
        if (!vault.holds(subject.heading().wave())) {
            return new Counted(new Tally(subject).voided(), carryKey, List.of(), spent);
        }
        Outcome outcome = new Tally(subject).count(ballots(subject), held(before));
        return new Counted(outcome.release(), carryKey, seal(subject, carryKey, outcome.held()), spent);
    }

    private List<Ballot> ballots(Subject subject) {
        BallotForm form = new BallotForm(subject.questions());
        return box.ballots(subject.heading().wave()).parallelStream()
                .map(envelope -> vault.open(subject.heading().wave(), envelope).flatMap(form::unfold))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<HeldComment> held(Box.Carried before) {
        // Where their key is gone they are lost, as if destroyed unread.
        Optional<String> key = before.key().filter(vault::holds);
        return before.sealed().stream()
                .flatMap(envelope -> key.flatMap(name -> vault.open(name, envelope)).stream())
                .map(HeldComment::unfold)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Always the same number for the same survey and policy, so that it does not tell how many were held back. */
    private List<Bytes> seal(Subject subject, String key, List<HeldComment> held) {
        int places = places(subject);
        if (places == 0) {
            return List.of();
        }
        byte[] publicKey = vault.create(key);
        List<Bytes> sealed = new ArrayList<>();
        held.stream().limit(places).forEach(comment -> sealed.add(new Bytes(vault.seal(publicKey, comment.fold()))));
        while (sealed.size() < places) {
            sealed.add(new Bytes(vault.seal(publicKey, HeldComment.dummy())));
        }
        sealed.sort(null);
        return sealed;
    }

    private static int places(Subject subject) {
        int texts = (int) subject.questions().stream()
                .filter(question -> question.type() == QuestionType.TEXT)
                .count();
        return texts * subject.policy().minCommentBallots() * (1 + HeldComment.MOST_TIMES);
    }
}
