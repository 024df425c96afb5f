package dev.candor.core.sampling;

import dev.candor.core.survey.Survey;
import java.util.List;

/**
 * How many of the people of a wave are expected to answer, and which groups its survey told of last.
 *
 * @param percent of those who are asked; what lies outside of 30 to 100 is taken for the nearer of the two
 * @param lastGroups keys of the groups of the survey's last division; empty: there is none
 */
public record ExpectedResponse(int percent, List<String> lastGroups) {
    private static final int MIN_PERCENT = 30;
    private static final int MAX_PERCENT = 100;

    public ExpectedResponse {
        percent = Math.max(MIN_PERCENT, Math.min(MAX_PERCENT, percent));
        lastGroups = List.copyOf(lastGroups);
    }

    /** What is expected of a survey that has no result yet. */
    public static ExpectedResponse of(Survey survey) {
        return new ExpectedResponse(survey.expectedResponse(), List.of());
    }

    /** How many people it takes for so many answers. */
    int peopleNeededFor(int answers) {
        return (MAX_PERCENT * answers + percent - 1) / percent;
    }

    /** How many answers to expect of so many people, to the nearest whole. */
    public int answersExpectedOf(int people) {
        return (people * percent + MAX_PERCENT / 2) / MAX_PERCENT;
    }
}
