package dev.candor.core.wave;

import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A survey that is due.
 *
 * @param product what it is about
 * @param at when its schedule asked for it
 * @param lastWave when the one before was due, if there was one
 */
public record Due(Survey survey, Product product, Instant at, Optional<Instant> lastWave) {
    /**
     * Who opens first where several are due and want the same people: the product of the smaller priority, then the
     * survey whose last wave is the longest ago, one that never had any before all others.
     */
    public static final Comparator<Due> ORDER = Comparator.<Due>comparingInt(due -> due.product.priority())
            .thenComparing(due -> due.lastWave.orElse(Instant.MIN));

    /** Whether it is too late to open it. */
    public boolean isOver(Instant now) {
        return !now.isBefore(at.plus(survey.openFor()));
    }
}
