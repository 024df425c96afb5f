package dev.candor.core.disclosure;

import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import java.util.Optional;

/** A cell that cannot be shown. It holds no number and no cause, on purpose. */
public final class Withheld implements Cell {
    /** All that is said in its place. */
    public static final String REASON = "not enough answers to show safely";

    private final CellKey key;

    Withheld(CellKey key) {
        this.key = key;
    }

    @Override
    public Optional<Question> question() {
        return key.question();
    }

    @Override
    public Optional<ReportingGroup> group() {
        return key.group();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Withheld withheld && key.equals(withheld.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "Withheld[" + key + "]";
    }
}
