package dev.candor.core.statistics;

/** One count that a published cell could stand for: so many favourable among so many answers. */
public record CellCount(int favourable, int answers) {

    public CellCount {
        if (answers < 1 || favourable < 0 || favourable > answers) {
            throw new IllegalArgumentException(favourable + " favourable of " + answers
                    + " answers is no count; it takes at least one answer, and 0 to all of them favourable");
        }
    }

    /** The share favourable, 0 to 1. */
    public double share() {
        return (double) favourable / answers;
    }

    int unfavourable() {
        return answers - favourable;
    }

    CellCount mirrored() {
        return new CellCount(unfavourable(), answers);
    }
}
