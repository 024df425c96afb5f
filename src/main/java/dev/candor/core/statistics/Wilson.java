package dev.candor.core.statistics;

/**
 * The confidence interval of a share.
 *
 * <p>E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927): the shares
 * that a score test does not reject.
 */
public final class Wilson {

    private Wilson() {}

    /** The interval of the favourable share, 0 to 1: the widest over all compatible counts. */
    public static Interval interval(CompatibleCounts counts, ConfidenceLevel confidence) {
        return new Interval(
                counts.minimum(count -> low(count, confidence.z())),
                1 - counts.complement().minimum(count -> low(count, confidence.z())));
    }

    static double low(SampleCount count, double z) {
        if (count.favourable() == 0) {
            return 0; // Exact; the formula would leave a rounding error.
        }
        double x = count.favourable();
        double n = count.answers();
        return (x + z * z / 2 - z * Math.sqrt(x * (n - x) / n + z * z / 4)) / (n + z * z);
    }
}
