package dev.candor.core.ui;

import dev.candor.core.scheduling.StartForecast;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What comes next about a product of which no survey is open. */
sealed interface NextSurvey {
    /** A scheduled or planned survey opens. */
    record Opens(Instant at) implements NextSurvey {}

    /** A survey waits until its owners have answered its last result, and no other opens before that. */
    record Waits(Optional<Instant> due) implements NextSurvey {}

    /** Nothing opens: the survey that owners planned cannot. */
    record Blocked(PlannedStart start, StartForecast forecast) implements NextSurvey {}

    /** Nothing is scheduled or planned. */
    record None() implements NextSurvey {}

    static NextSurvey of(ProductLookup lookup, Product product, Instant now) {
        List<Instant> openings = new ArrayList<>();
        List<Blocked> blocked = new ArrayList<>();
        for (Survey survey : lookup.surveys().of(product.id())) {
            if (!lookup.isHeld(survey)) {
                lookup.nextScheduled(survey, now).ifPresent(openings::add);
            }
        }
        for (PlannedStart start : lookup.planned(product)) {
            StartForecast forecast = lookup.starts().of(start, now);
            if (forecast instanceof StartForecast.Blocked) {
                blocked.add(new Blocked(start, forecast));
            } else if (forecast instanceof StartForecast.Delayed delayed) {
                openings.add(delayed.wave().at());
            } else if (!(forecast instanceof StartForecast.Held)) {
                openings.add(start.at());
            }
        }
        return openings.stream()
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .<NextSurvey>map(Opens::new)
                .orElseGet(() -> withoutOpening(lookup, product, blocked, now));
    }

    private static NextSurvey withoutOpening(
            ProductLookup lookup, Product product, List<Blocked> blocked, Instant now) {
        if (lookup.holdsAny(product)) {
            return new Waits(lookup.surveys().of(product.id()).stream()
                    .flatMap(survey -> lookup.nextDue(survey, now).stream())
                    .min(Comparator.naturalOrder()));
        }
        return Stream.concat(blocked.stream(), Stream.of(new None()))
                .findFirst()
                .orElseThrow();
    }
}
