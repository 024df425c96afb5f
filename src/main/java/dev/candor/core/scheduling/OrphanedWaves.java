package dev.candor.core.scheduling;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.DatePatterns;
import dev.candor.core.survey.OwnerSurvey;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds open waves whose product or survey is no longer in the configuration, such as after a change of its id. */
public final class OrphanedWaves {
    private final Catalogue catalogue;
    private final ZoneId zone;
    private final UnaryOperator<String> names;

    /**
     * Finds the open waves that this catalogue lacks.
     *
     * @param zone of the workspace; warnings give the close in it
     * @param names what the readers of the warnings read for the id of a survey
     */
    public OrphanedWaves(Catalogue catalogue, ZoneId zone, UnaryOperator<String> names) {
        this.catalogue = catalogue;
        this.zone = zone;
        this.names = names;
    }

    /** Warning about an open wave, with the remedy; empty if the configuration has its product and survey. */
    public Optional<String> warning(Wave wave) {
        return withoutProduct(wave).or(() -> withoutSurvey(wave));
    }

    /** Warning about an open wave whose product is gone, so that its result would be posted nowhere. */
    Optional<String> withoutProduct(Wave wave) {
        return catalogue.product(wave.product()).isPresent()
                ? Optional.empty()
                : Optional.of(opening(wave) + ", but its product `" + wave.product()
                        + "` is not in the configuration: nobody else is asked, and its result is posted nowhere. Give the"
                        + " product its id `" + wave.product()
                        + "` back, at least until the wave is closed; the name may"
                        + " change at any time.");
    }

    private Optional<String> withoutSurvey(Wave wave) {
        // Owners who remove a survey know that its open wave goes on.
        return catalogue.survey(wave.survey().id()).isPresent()
                        || OwnerSurvey.isId(wave.survey().id())
                ? Optional.empty()
                : Optional.of(
                        opening(wave) + ", but the survey is not in the configuration: the wave goes on to its end,"
                                + " and a survey with another id begins anew, without its history. If only the id was changed,"
                                + " give the survey its id `" + wave.survey().id() + "` back.");
    }

    private String opening(Wave wave) {
        return "Survey " + names.apply(wave.survey().id()) + " has a wave that is open until "
                + DatePatterns.WEEKDAY_TIME.format(wave.closes().atZone(zone)) + " (" + zone + ")";
    }
}
