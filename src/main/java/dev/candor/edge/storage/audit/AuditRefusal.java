package dev.candor.edge.storage.audit;

/** Says why a file cannot be audited, with the way out. */
final class AuditRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    AuditRefusal(String why) {
        super(why);
    }
}
