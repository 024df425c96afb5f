package dev.candor.edge.storage.audit;

/** Why a file cannot be audited, and the way out. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String why) {
        super(why);
    }
}
