package dev.candor.core.ui;

import dev.candor.core.page.Part;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.result.CommandText;
import dev.candor.core.ui.result.DateTimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** States which survey of a product is open, or when the next one is due. Has no access to answers. */
final class SurveyStatusText {
    private SurveyStatusText() {}

    /** The status, with dates in this timezone. */
    static Part of(ProductLookup lookup, Product product, ZoneId zone, Instant now) {
        List<Wave> open = lookup.open(product);
        return new Part.Text(
                open.isEmpty()
                        ? next(lookup, product, zone, now)
                        : open.stream()
                                .map(wave -> open(lookup, wave, zone, now))
                                .collect(Collectors.joining("\n")));
    }

    private static String open(ProductLookup lookup, Wave wave, ZoneId zone, Instant now) {
        String survey = "The survey " + lookup.quotedName(wave.survey().id());
        return now.isBefore(wave.closes())
                ? survey + " is open until " + DateTimeText.yours(zone, wave.closes()) + ". It asks "
                        + RoundedHeadcount.of(wave.rosterSize()).label() + ". The result comes when it closes."
                : survey + " is closed and being counted.";
    }

    private static String next(ProductLookup lookup, Product product, ZoneId zone, Instant now) {
        return sentence(lookup, NextSurvey.of(lookup, product, now), when -> DateTimeText.yours(zone, when))
                .orElseGet(() -> "No survey is scheduled: an owner starts one with "
                        + CommandText.command("ask " + product.id()) + ".");
    }

    /** What comes next, with instants in these words; empty if nothing does. */
    static Optional<String> sentence(ProductLookup lookup, NextSurvey next, Function<Instant, String> when) {
        if (next instanceof NextSurvey.Opens opens) {
            return Optional.of("The next survey opens on " + when.apply(opens.at()) + ".");
        } else if (next instanceof NextSurvey.Waits) {
            return Optional.of("The next survey waits until an owner answers the last result.");
        } else if (next instanceof NextSurvey.Blocked blocked) {
            return Optional.of("The survey "
                    + lookup.quotedName(blocked.start().survey())
                    + " is planned. "
                    + new StartForecastText(lookup.surveys(), when).of(blocked.start(), blocked.forecast()));
        }
        return Optional.empty();
    }
}
