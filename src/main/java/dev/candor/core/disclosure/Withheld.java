package dev.candor.core.disclosure;

import dev.candor.core.audience.Leaf;
import dev.candor.core.survey.Question;
import java.util.Optional;

/** A cell that cannot be shown. It holds no number and no cause, on purpose. */
public final class Withheld implements Cell {
    /** All that is said in its place. */
    public static final String REASON = "not enough answers to show safely";

    private final Place place;

    Withheld(Place place) {
        this.place = place;
    }

    @Override
    public Optional<Question> question() {
        return place.question();
    }

    @Override
    public Optional<Leaf> leaf() {
        return place.leaf();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Withheld withheld && place.equals(withheld.place);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }

    @Override
    public String toString() {
        return "Withheld[" + place + "]";
    }
}
