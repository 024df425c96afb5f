package dev.candor.core.statistics;

/** A range of numbers of people on a roster. */
public record PeopleRange(int low, int high, int roster) {

    public PeopleRange {
        if (low < 0 || low > high || high > roster || roster < 1) {
            throw new IllegalArgumentException(low + " to " + high + " of " + roster
                    + " people is not a range: it takes 0 <= low <= high <= roster and somebody on the roster");
        }
    }

    /** The range as shares of the roster, 0 to 1. */
    public Interval shares() {
        return new Interval((double) low / roster, (double) high / roster);
    }
}
