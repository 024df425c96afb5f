package dev.candor.core.desk;

import dev.candor.core.audience.Headcount;
import dev.candor.core.page.Part;
import dev.candor.core.report.Typed;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.wave.Wave;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Tells of a product which survey is open and when the next one comes. Knows nothing about answers. */
final class WaveStatus {
    private WaveStatus() {}

    /** What is open, or what comes next, with dates in this timezone. */
    static Part of(Registry registry, Product product, ZoneId zone, Instant now) {
        List<Wave> open = registry.open(product);
        return new Part.Text(
                open.isEmpty()
                        ? next(registry, product, zone, now)
                        : open.stream().map(wave -> open(wave, zone, now)).collect(Collectors.joining("\n")));
    }

    private static String open(Wave wave, ZoneId zone, Instant now) {
        String survey = "The survey " + wave.survey().id();
        return now.isBefore(wave.closes())
                ? survey + " is open until " + When.in(zone, wave.closes()) + " your time. "
                        + AskModal.capital(Headcount.of(wave.rosterSize()).label())
                        + " were asked. The result comes when it closes."
                : survey + " is closed and being counted.";
    }

    private static String next(Registry registry, Product product, ZoneId zone, Instant now) {
        List<Survey> surveys = registry.catalogue().surveysOf(product.id());
        if (surveys.isEmpty()) {
            return "There is no survey about " + product.name() + " yet.";
        }
        return registry.nextDue(product, now)
                .map(due -> "The next survey opens on " + When.in(zone, due) + " your time.")
                .orElseGet(() -> "No survey is scheduled: an owner starts one with "
                        + Typed.command("ask " + product.id()) + ".");
    }
}
