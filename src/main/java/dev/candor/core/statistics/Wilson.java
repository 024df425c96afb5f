package dev.candor.core.statistics;

/**
 * The interval of a share when the number of people is unknown, or when people's wobble counts.
 *
 * <p>E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927): the shares
 * that a score test would not reject.
 */
public final class Wilson {

    private Wilson() {}

    /** Share favourable, 0 to 1: the lowest lower and the highest upper limit over all counts. */
    public static Interval interval(CompatibleCounts counts, ConfidenceLevel confidence) {
        return new Interval(
                counts.lowest(count -> low(count, confidence)),
                1 - counts.mirrored().lowest(count -> low(count, confidence)));
    }

    static double low(CellCount count, ConfidenceLevel confidence) {
        if (count.favourable() == 0) {
            return 0; // Exactly, where the formula would leave a rounding error on either side.
        }
        double z = confidence.z();
        double x = count.favourable();
        double n = count.answers();
        return (x + z * z / 2 - z * Math.sqrt(x * (n - x) / n + z * z / 4)) / (n + z * z);
    }
}
