package dev.candor.core.disclosure;

/** All that is said about the answers of a small group on a scale. */
public enum Verdict {
    /** At least 60 % are favourable. */
    MOSTLY_POSITIVE("mostly positive"),
    /** Neither. */
    MIXED("mixed"),
    /** At least 60 % are unfavourable. */
    MOSTLY_NEGATIVE("mostly negative");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
