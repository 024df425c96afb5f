package dev.candor.core.survey;

import java.time.Duration;

/**
 * How often one person may be asked, whatever the product: no more waves than this open for them within this time.
 *
 * @param maxSurveys at least one
 * @param period longer than no time at all
 */
public record ContactLimit(int maxSurveys, Duration period) {
    public ContactLimit {
        if (maxSurveys < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException(
                    "nobody could ever be asked at most " + maxSurveys + " times per " + period);
        }
    }

    /** As people read it, such as {@code at most 1 survey in 14 days}. */
    public String label() {
        boolean days = period.equals(Duration.ofDays(period.toDays()));
        String time = !days ? period.toString() : period.toDays() == 1 ? "a day" : period.toDays() + " days";
        return "at most " + maxSurveys + (maxSurveys == 1 ? " survey in " : " surveys in ") + time;
    }
}
