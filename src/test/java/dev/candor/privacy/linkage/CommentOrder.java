package dev.candor.privacy.linkage;

/** Takes the order of the comments in the result for the order in which people answered. */
final class CommentOrder implements Attacker {
    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Guess guess(Evidence evidence) {
        return Guess.inOrder(evidence.released());
    }
}
