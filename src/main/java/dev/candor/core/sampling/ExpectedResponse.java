package dev.candor.core.sampling;

import java.util.List;

/**
 * The expected response rate of a wave, and the reporting groups of its survey's last wave.
 *
 * @param percent response rate, clamped to 30 to 100
 * @param lastGroups keys of the last wave's reporting groups; empty: there is no earlier wave
 */
public record ExpectedResponse(int percent, List<String> lastGroups) {
    private static final int MIN_PERCENT = 30;
    private static final int MAX_PERCENT = 100;

    public ExpectedResponse {
        percent = Math.max(MIN_PERCENT, Math.min(MAX_PERCENT, percent));
        lastGroups = List.copyOf(lastGroups);
    }

    /** The people needed for this number of expected answers, rounded up. */
    int peopleNeededFor(int answers) {
        return (MAX_PERCENT * answers + percent - 1) / percent;
    }

    /** The answers expected of this number of people, rounded half up. */
    public int answersExpectedOf(int people) {
        return (people * percent + MAX_PERCENT / 2) / MAX_PERCENT;
    }
}
