package dev.candor.core.disclosure;

import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import java.util.Optional;

/** A withheld cell. It contains no number and no reason, on purpose. */
public final class Withheld implements Cell {
    /** The text shown in its place. */
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
