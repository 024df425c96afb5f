package dev.candor.privacy.linkage;

/** Takes the order of the published comments for the order of the ballots. */
final class CommentOrder implements LinkageAttacker {
    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Guess guess(AttackEvidence evidence) {
        return Guess.inOrder(evidence.released());
    }
}
