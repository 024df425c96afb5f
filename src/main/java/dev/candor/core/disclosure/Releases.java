package dev.candor.core.disclosure;

import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Stores the releases of closed waves. */
public interface Releases {
    /** Releases of each survey that a result looks back on. */
    int HISTORY_LIMIT = 24;

    /**
     * The latest releases of this product, newest first.
     *
     * @param limit of each survey, so that a frequent one leaves room for a rare one
     */
    List<Release> latest(String product, int limit);

    /** The releases of this product's waves that closed after this instant, oldest first. */
    List<Release> closedAfter(String product, Instant after);

    /** The releases of this product's waves that closed on this day or later, newest first. */
    List<Release> closedSince(String product, LocalDate day);

    Optional<Release> of(String wave);

    /** The latest release of this survey. */
    default Optional<Release> latestOf(Survey survey) {
        return latest(survey.product(), 1).stream()
                .filter(release -> release.heading().survey().equals(survey.id()))
                .findFirst();
    }
}
