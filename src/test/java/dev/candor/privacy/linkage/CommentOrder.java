package dev.candor.privacy.linkage;

/** Takes the order of the comments in the result for the order in which people answered. */
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
