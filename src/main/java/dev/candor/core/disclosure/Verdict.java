package dev.candor.core.disclosure;

/** The published result of a small group on a scale. */
public enum Verdict {
    /** At least 60 % are favourable. */
    MOSTLY_POSITIVE("mostly positive"),
    /** Neither side has 60 %. */
    MIXED("mixed"),
    /** At least 60 % are unfavourable. */
    MOSTLY_NEGATIVE("mostly negative");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The verdict in words. */
    public String label() {
        return label;
    }
}
