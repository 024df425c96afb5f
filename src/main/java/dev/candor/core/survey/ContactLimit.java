package dev.candor.core.survey;

import java.time.Duration;

/**
 * How often one person may be asked, whatever the product: no more waves than this open for them within this time.
 *
 * @param atMost at least one
 * @param per longer than no time at all
 */
public record ContactLimit(int atMost, Duration per) {
    public ContactLimit {
        if (atMost < 1 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("nobody could ever be asked at most " + atMost + " times per " + per);
        }
    }

    /** As people read it, such as {@code at most 1 survey in 14 days}. */
    public String words() {
        boolean days = per.equals(Duration.ofDays(per.toDays()));
        String time = !days ? per.toString() : per.toDays() == 1 ? "a day" : per.toDays() + " days";
        return "at most " + atMost + (atMost == 1 ? " survey in " : " surveys in ") + time;
    }
}
