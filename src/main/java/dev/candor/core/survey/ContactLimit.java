package dev.candor.core.survey;

import java.time.Duration;

/**
 * A contact frequency cap: the most waves that may open for one person within a period, over all products.
 *
 * @param maxSurveys at least 1
 * @param period positive
 */
public record ContactLimit(int maxSurveys, Duration period) {
    public ContactLimit {
        if (maxSurveys < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a contact limit takes at least 1 survey and a positive period, not "
                    + maxSurveys + " per " + period);
        }
    }

    /** The limit in words, such as {@code at most 1 survey in 14 days}. */
    public String label() {
        boolean days = period.equals(Duration.ofDays(period.toDays()));
        String time = !days ? period.toString() : period.toDays() == 1 ? "a day" : period.toDays() + " days";
        return "at most " + maxSurveys + (maxSurveys == 1 ? " survey in " : " surveys in ") + time;
    }
}
