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
 * @param product what it is about
 * @param period when the wave would be open: from when its schedule asked for it
 * @param lastWave when the one before was due, if there was one
 */
public record DueWave(Survey survey, Product product, FieldPeriod period, Optional<Instant> lastWave) {
    /**
     * Who opens first where several are due and want the same people: the product of the smaller priority, then the
     * survey whose last wave is the longest ago, one that never had any before all others.
     */
    public static final Comparator<DueWave> ORDER = Comparator.<DueWave>comparingInt(due -> due.product.priority())
            .thenComparing(due -> due.lastWave.orElse(Instant.MIN));

    private static final Duration ON_TIME_TOLERANCE = Duration.ofHours(1);

    /** When its schedule asked for it. */
    public Instant at() {
        return period.opens();
    }

    /** Whether it is done with once its schedule has been processed up to this instant. */
    boolean isProcessed(Instant until) {
        return !until.isBefore(at());
    }

    /** Whether it is hardly late. */
    boolean isOnTime(Instant now) {
        return now.isBefore(at().plus(ON_TIME_TOLERANCE));
    }

    /** Whether it is too late to open it. */
    public boolean isTooLate(Instant now) {
        return period.isTooLateToAsk(now);
    }
}
