package dev.candor.edge.storage.audit;

/** Why a file cannot be audited, and the way out. */
final class AuditRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    AuditRefusal(String why) {
        super(why);
    }
}
