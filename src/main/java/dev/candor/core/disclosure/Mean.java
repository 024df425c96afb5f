package dev.candor.core.disclosure;

import dev.candor.core.survey.QuestionType;
import java.util.Locale;

/**
 * A mean on a scale as it is published: rounded half up to the tier's step, with the ends not told apart.
 *
 * @param hundredths the figure of the label, in hundredths of a point
 */
public record Mean(Bound bound, int hundredths, Tier tier, QuestionType scale) {
    public Mean {
        int least = 100 * scale.low() + end(tier, scale);
        int most = 100 * scale.high() - end(tier, scale);
        boolean known = tier.meanStep() > 0
                && switch (bound) {
                    case ABOUT -> hundredths % tier.meanStep() == 0 && hundredths > least && hundredths < most;
                    case AT_MOST -> hundredths == least;
                    case AT_LEAST -> hundredths == most;
                    case UNDER, ANY -> false;
                };
        if (!known) {
            throw new IllegalArgumentException(
                    "no mean of tier " + tier + " on " + scale.word() + " is " + bound + " " + hundredths + " / 100");
        }
    }

    /** What is published of n points that add up to this sum. */
    static Mean of(long sum, int n, Tier tier, QuestionType scale) {
        int step = tier.meanStep();
        int rounded = step * (int) ((200 * sum + (long) step * n) / (2L * step * n));
        int least = 100 * scale.low() + end(tier, scale);
        int most = 100 * scale.high() - end(tier, scale);
        if (rounded <= least) {
            return new Mean(Bound.AT_MOST, least, tier, scale);
        }
        return rounded >= most
                ? new Mean(Bound.AT_LEAST, most, tier, scale)
                : new Mean(Bound.ABOUT, rounded, tier, scale);
    }

    /** The lowest mean there may have been. */
    public double low() {
        return bound == Bound.AT_MOST ? scale.low() : (10.0 * hundredths - 5.0 * tier.meanStep()) / 1000;
    }

    /** The highest mean there may have been; the true one may lie just under it. */
    public double high() {
        return bound == Bound.AT_LEAST ? scale.high() : (10.0 * hundredths + 5.0 * tier.meanStep()) / 1000;
    }

    /** Whether n points that add up to this sum are published so. */
    public boolean covers(long sum, int n) {
        return sum >= (long) n * scale.low() && sum <= (long) n * scale.high() && equals(of(sum, n, tier, scale));
    }

    /** As people read it: {@code 3.9}, {@code ≥ 4.6}, {@code 3.85}. */
    public String label() {
        int decimals = tier.meanStep() % 10 == 0 ? 1 : 2;
        return bound.label(String.format(Locale.ROOT, "%." + decimals + "f", hundredths / 100.0));
    }

    /** The coded part of the scale has the share of it that the coded shares have, rounded up to a step. */
    private static int end(Tier tier, QuestionType scale) {
        int step = Math.max(1, tier.meanStep());
        int part = (scale.high() - scale.low()) * tier.end();
        return (part + step - 1) / step * step;
    }
}
