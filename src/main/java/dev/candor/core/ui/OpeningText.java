package dev.candor.core.ui;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.scheduling.OpeningResult;
import dev.candor.core.scheduling.OrphanedWaves;
import dev.candor.core.scheduling.PostponementText;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.result.CommandText;
import dev.candor.core.ui.result.DateTimeText;
import dev.candor.core.ui.result.SentenceCase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/** Says to an owner that a survey is open, or why it is not. Names nobody, and no exact number of people. */
final class OpeningText {
    private final ProductLookup lookup;
    private final OrphanedWaves orphanedWaves;
    private final ZoneId zone;

    /** Gives dates to a reader in this timezone. */
    OpeningText(ProductLookup lookup, OrphanedWaves orphanedWaves, ZoneId zone) {
        this.lookup = lookup;
        this.orphanedWaves = orphanedWaves;
        this.zone = zone;
    }

    /** After an attempt to open the survey. */
    String after(Product product, Survey survey, OpeningResult result, Instant now) {
        if (result instanceof OpeningResult.Opened opened) {
            Wave wave = opened.wave();
            return product.name() + ": "
                    + RoundedHeadcount.of(wave.rosterSize()).label()
                    + " are being asked, each within their own working hours. It closes on " + closes(wave)
                    + ", and the result is posted in the product's channel.";
        }
        if (result instanceof OpeningResult.AlreadyOpen open) {
            return isOpen(product, open.wave()) + " Nobody was asked twice.";
        }
        return product.name() + ": nobody was asked" + whyNot(survey, result, now) + askAgain(result, now);
    }

    /** Before an attempt, where it would not open. {@code offered}: a later time at which it would is said elsewhere. */
    String before(Product product, Survey survey, OpeningResult why, boolean offered, Instant now) {
        return why instanceof OpeningResult.AlreadyOpen open
                ? isOpen(product, open.wave()) + " Or choose something else to ask."
                : product.name() + ": nobody can be asked now" + whyNot(survey, why, now)
                        + (offered ? "" : askAgain(why, now));
    }

    /** Names the close command of the product under which the wave was opened; that may be another one. */
    private String isOpen(Product product, Wave wave) {
        String open = product.name() + ": this survey is open already";
        return orphanedWaves
                .warning(wave)
                .map(words -> open + ". " + words)
                .orElseGet(() -> open + ", until " + closes(wave) + ". To close it early: "
                        + CommandText.command("close " + wave.product()) + ".");
    }

    private String whyNot(Survey survey, OpeningResult result, Instant now) {
        if (result instanceof OpeningResult.TooFew few) {
            return ". Fewer than " + few.selection().needed() + " people could be asked, too few to show any result.";
        }
        if (result instanceof OpeningResult.OutOfHours out) {
            return ". Fewer than " + out.selection().needed()
                    + " of its people have working hours before it would close. Ask again within working hours.";
        }
        if (result instanceof OpeningResult.Unanswered unanswered) {
            return ". This survey waits until an owner answers its result of "
                    + DateTimeText.date(unanswered.result().heading().closed())
                    + ". Press “Answer this” below it, here: " + CommandText.command(survey.product())
                    + ". Then ask again.";
        }
        if (result instanceof OpeningResult.OpenedBefore) {
            return ". This survey was opened and closed a moment ago. Please try again in a minute.";
        }
        if (result instanceof OpeningResult.ContactLimitReached limit) {
            return ". "
                    + SentenceCase.of(new PostponementText(lookup.escapedCatalogue(), lookup::quotedName)
                            .contactLimitReached(survey, limit.selection(), now))
                    + ".";
        }
        return ". The people to ask cannot be looked up right now: "
                + MarkupEscape.of(((OpeningResult.AudienceUnknown) result).why()) + ".";
    }

    /** When enough people can be asked again, and which survey asks them before that. */
    private String askAgain(OpeningResult result, Instant now) {
        if (!(result instanceof OpeningResult.ContactLimitReached limit)) {
            return "";
        }
        Instant until = limit.selection().until();
        String again = " Enough of them can be asked again on " + DateTimeText.yours(zone, until) + ".";
        return firstDue(now, until)
                .map(first -> again + " The survey "
                        + lookup.quotedName(first.survey().id())
                        + " may ask them first: it is due on "
                        + DateTimeText.yours(zone, first.at()) + ".")
                .orElse(again);
    }

    /** A scheduled or planned survey and when it is due. */
    private record Due(Survey survey, Instant at) {}

    /** The first scheduled or planned survey that is due after now and not after {@code until}. */
    private Optional<Due> firstDue(Instant now, Instant until) {
        return lookup.surveys().all().stream()
                .flatMap(survey -> lookup.nextDue(survey, now).map(due -> new Due(survey, due)).stream())
                .filter(due -> !due.at().isAfter(until))
                .min(Comparator.comparing(Due::at));
    }

    private String closes(Wave wave) {
        return DateTimeText.yours(zone, wave.closes());
    }
}
