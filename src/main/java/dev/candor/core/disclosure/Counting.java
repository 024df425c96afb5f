package dev.candor.core.disclosure;

import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.BallotForm;
import dev.candor.core.ballot.Bytes;
import dev.candor.core.ballot.Readers;
import dev.candor.core.ballot.Vault;
import dev.candor.core.survey.QuestionType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens the box of a closing wave in memory, counts, and seals again what may not be shown yet. */
public final class Counting {
    private static final String HELD = "held_";

    // Everyone, and owners: what nobody may read is not kept.
    private static final int READERSHIPS = Readers.values().length - 1;

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
            // A count that was cut short may have held words back already.
            List<String> all =
                    Stream.concat(spent.stream(), Stream.of(HELD + wave)).toList();
            return new Counted(new Tally(subject).voided(), Optional.empty(), all);
        }
        Outcome outcome = new Tally(subject).count(ballots(subject), held(before));
        return new Counted(outcome.release(), hold(subject, outcome.held(), before), spent);
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

    /** As many envelopes as the survey and its policies ask for, so that they do not tell how many were held back. */
    private Optional<String> hold(Subject subject, List<HeldComment> comments, Optional<String> before) {
        int places = places(subject, before);
        if (comments.size() > places) {
            throw new IllegalStateException(
                    comments.size() + " comments are held back, but there is room for " + places + " only");
        }
        if (places == 0) {
            return Optional.empty();
        }
        String key = HELD + subject.heading().wave();
        byte[] publicKey = vault.create(key);
        Stream<byte[]> folded =
                Stream.concat(comments.stream().map(HeldComment::fold), Stream.generate(HeldComment::dummy));
        vault.keep(
                key,
                folded.limit(places)
                        .map(plain -> new Bytes(vault.seal(publicKey, plain)))
                        .sorted()
                        .map(Bytes::value)
                        .toList());
        return Optional.of(key);
    }

    /**
     * The most comments that a wave can hold back. Of one question and readership, either fewer than enough comments wait,
     * those of earlier waves included; or fewer than enough ballots came, each with one comment, beside those of earlier
     * waves: of no round more than either threshold allows. What waits from stricter times has room as it had before.
     */
    private int places(Subject subject, Optional<String> before) {
        int texts = (int) subject.questions().stream()
                .filter(question -> question.type() == QuestionType.TEXT)
                .count();
        int mostOfOneRound =
                Math.max(subject.policy().minCommentBallots(), subject.policy().minComments());
        int room = texts * READERSHIPS * mostOfOneRound * (1 + HeldComment.MOST_TIMES);
        return room == 0
                ? 0
                : before.filter(vault::holds)
                        .map(key -> Math.max(room, vault.kept(key).size()))
                        .orElse(room);
    }
}
