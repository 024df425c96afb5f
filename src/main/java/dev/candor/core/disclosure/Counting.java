package dev.candor.core.disclosure;

import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.BallotForm;
import dev.candor.core.ballot.Bytes;
import dev.candor.core.ballot.Vault;
import dev.candor.core.survey.QuestionType;
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

    /**
     * What came of a count.
     *
     * @param heldKey the vault's name for the comments that this wave holds back; empty where no comment can be
     * @param spentKeys names of the keys that must be destroyed
     */
    public record Counted(Release release, Optional<String> heldKey, List<String> spentKeys) {
        public Counted {
            spentKeys = List.copyOf(spentKeys);
        }
    }

    /** Counts this wave, or voids it if its key is gone: a ballot that nobody can read is never taken for silence. */
    public Counted count(Subject subject) {
        String wave = subject.heading().wave();
        Optional<String> before = box.held(subject.heading().survey());
        List<String> spent = Stream.concat(Stream.of(wave), before.stream()).toList();
        if (!vault.holds(wave)) {
            return new Counted(new Tally(subject).voided(), Optional.empty(), spent);
        }
        Outcome outcome = new Tally(subject).count(ballots(subject), held(before));
        return new Counted(outcome.release(), hold(subject, outcome.held()), spent);
    }

    private List<Ballot> ballots(Subject subject) {
        BallotForm form = new BallotForm(subject.questions());
        return box.ballots(subject.heading().wave()).parallelStream()
                .map(envelope -> vault.open(subject.heading().wave(), envelope).flatMap(form::unfold))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<HeldComment> held(Optional<String> key) {
        // Where their key is gone they are lost, as if destroyed unread.
        return key.filter(vault::holds).stream()
                .flatMap(name -> vault.kept(name).stream().map(envelope -> vault.open(name, envelope)))
                .flatMap(Optional::stream)
                .map(HeldComment::unfold)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Always as many envelopes for the same survey and policy, so that they do not tell how many were held back. */
    private Optional<String> hold(Subject subject, List<HeldComment> comments) {
        int places = places(subject);
        if (places == 0) {
            return Optional.empty();
        }
        String key = "held_" + subject.heading().wave();
        byte[] publicKey = vault.create(key);
        Stream<byte[]> folded = Stream.concat(
                comments.stream().limit(places).map(HeldComment::fold), Stream.generate(HeldComment::dummy));
        vault.keep(
                key,
                folded.limit(places)
                        .map(plain -> new Bytes(vault.seal(publicKey, plain)))
                        .sorted()
                        .map(Bytes::value)
                        .toList());
        return Optional.of(key);
    }

    private static int places(Subject subject) {
        int texts = (int) subject.questions().stream()
                .filter(question -> question.type() == QuestionType.TEXT)
                .count();
        return texts * subject.policy().minCommentBallots() * (1 + HeldComment.MOST_TIMES);
    }
}
