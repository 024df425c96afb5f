package dev.candor.core.sampling;

import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.FieldPeriod;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;

/**
 * A request to select people for a wave.
 *
 * @param due scheduled opening; together with the survey's id the seed of random tie-breaks
 * @param now actual opening
 * @param expected expected response, for the reporting groups
 * @param openFrom when the time begins for which the survey stays open
 */
public record OpeningRequest(Survey survey, Instant due, Instant now, ExpectedResponse expected, Instant openFrom) {
    private static final Duration MAX_DELAY_COUNTED_AS_ON_TIME = Duration.ofHours(1);

    /** A request for a survey that closes as if it opened when it was due, however late it opens. */
    public OpeningRequest(Survey survey, Instant due, Instant now, ExpectedResponse expected) {
        this(survey, due, now, expected, due);
    }

    /** The same for a survey that owners planned: it stays open for as long as they chose, also if it opens late. */
    public OpeningRequest withFullLength(CalendarDays days) {
        return period(days).isCutShort(now) ? new OpeningRequest(survey, due, now, expected, now) : this;
    }

    /** The time in which the wave accepts answers. */
    public FieldPeriod period(CalendarDays days) {
        return FieldPeriod.of(openFrom, survey.openFor(), days);
    }

    /** The time that counts for the contact limit: the due time, or the actual opening if it is an hour late or more. */
    public Instant contactTime() {
        return now.isBefore(due.plus(MAX_DELAY_COUNTED_AS_ON_TIME)) ? due : now;
    }
}
