package dev.candor.core.statistics;

/** A possible count behind a published cell: favourable answers out of all answers. */
public record SampleCount(int favourable, int answers) {

    public SampleCount {
        if (answers < 1 || favourable < 0 || favourable > answers) {
            throw new IllegalArgumentException(favourable + " favourable of " + answers
                    + " answers is not a count: it takes at least one answer, and 0 to all of them favourable");
        }
    }

    /** The favourable share, 0 to 1. */
    public double share() {
        return (double) favourable / answers;
    }

    int unfavourable() {
        return answers - favourable;
    }
}
