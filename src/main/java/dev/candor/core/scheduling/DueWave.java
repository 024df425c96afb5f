package dev.candor.core.scheduling;

import dev.candor.core.survey.FieldPeriod;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A survey that is due.
 *
 * @param product product that it asks about
 * @param period field period; begins when the schedule asked for the wave
 * @param lastWave when the previous wave of the survey was due
 */
public record DueWave(Survey survey, Product product, FieldPeriod period, Optional<Instant> lastWave) {
    /**
     * Order in which due waves open: by the priority number of their product, smallest first, then by the time since the
     * last wave, longest first. A survey without an earlier wave counts as the longest.
     */
    public static final Comparator<DueWave> ORDER = Comparator.<DueWave>comparingInt(due -> due.product.priority())
            .thenComparing(due -> due.lastWave.orElse(Instant.MIN));

    private static final Duration ON_TIME_TOLERANCE = Duration.ofHours(1);

    public Instant at() {
        return period.opens();
    }

    /** Whether it was opened or skipped, such as by another tick. */
    boolean isProcessed(WaveStore waveStore) {
        return waveStore
                .processedUntil(JobCursor.SurveySchedule.of(survey))
                .filter(until -> !until.isBefore(at()))
                .isPresent();
    }

    /** Whether it is less than an hour late. */
    boolean isOnTime(Instant now) {
        return now.isBefore(at().plus(ON_TIME_TOLERANCE));
    }

    public boolean isTooLate(Instant now) {
        return period.isTooLateToAsk(now);
    }
}
