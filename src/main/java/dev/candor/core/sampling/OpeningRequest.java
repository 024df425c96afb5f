package dev.candor.core.sampling;

import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;

/**
 * A wave that may open.
 *
 * @param due when its survey asked for it; with the survey's id it decides between people whose turn is the same
 * @param now when it would open
 * @param expected how many are expected to answer
 */
public record OpeningRequest(Survey survey, Instant due, Instant now, ExpectedResponse expected) {
    private static final Duration MAX_DELAY_COUNTED_AS_ON_TIME = Duration.ofHours(1);

    /** Of a survey that has no result yet. */
    public OpeningRequest(Survey survey, Instant due, Instant now) {
        this(survey, due, now, ExpectedResponse.of(survey));
    }

    /** From when on it counts for the contact limit: from when it was due, unless it opens much later. */
    public Instant contactTime() {
        return now.isBefore(due.plus(MAX_DELAY_COUNTED_AS_ON_TIME)) ? due : now;
    }
}
