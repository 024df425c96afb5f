package dev.candor.core.sampling;

import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;

/**
 * A request to select people for a wave.
 *
 * @param due scheduled opening; together with the survey's id the seed of random tie-breaks
 * @param now actual opening
 * @param expected expected response, for the reporting groups
 */
public record OpeningRequest(Survey survey, Instant due, Instant now, ExpectedResponse expected) {
    private static final Duration MAX_DELAY_COUNTED_AS_ON_TIME = Duration.ofHours(1);

    /** A request for a survey that has no result yet. */
    public OpeningRequest(Survey survey, Instant due, Instant now) {
        this(survey, due, now, ExpectedResponse.of(survey));
    }

    /** The time that counts for the contact limit: the due time, or the actual opening if it is an hour late or more. */
    public Instant contactTime() {
        return now.isBefore(due.plus(MAX_DELAY_COUNTED_AS_ON_TIME)) ? due : now;
    }
}
