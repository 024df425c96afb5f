package dev.candor.core.ui;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.response.SealedResponses;
import dev.candor.core.sampling.OptOuts;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.result.DateTimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page that replaces a prompt after the person answered, declined or opted out, or the wave closed. It is the same
 * for everyone who answered, whatever they answered.
 */
public final class PromptOutcomePage {
    private final ProductLookup lookup;
    private final WorkspaceRules rules;
    private final SealedResponses responses;
    private final OptOuts optOuts;

    public PromptOutcomePage(ProductLookup lookup, WorkspaceRules rules, SealedResponses responses, OptOuts optOuts) {
        this.lookup = lookup;
        this.rules = rules;
        this.responses = responses;
        this.optOuts = optOuts;
    }

    /** The outcome of this wave for this person; empty if the wave is unknown. */
    Optional<Page> of(String wave, String person, ZoneId zone, Instant now) {
        return lookup.productOf(wave)
                .map(product -> lookup.waves()
                        .findOpen(wave)
                        .map(open -> open(product, open, person, zone, now))
                        .orElseGet(() -> closed(product, lookup.releases().of(wave))));
    }

    private Page open(Product product, Wave wave, String person, ZoneId zone, Instant now) {
        boolean answered = responses.answered(wave.id(), person);
        Optional<Instant> refused = Optional.ofNullable(
                        optOuts.optedOutUntil(product.id()).get(person))
                .filter(now::isBefore);
        List<String> sentences = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        if (answered) {
            String day = DateTimeText.day(zone, wave.closes());
            sentences.add("Sealed: your answer about "
                    + lookup.productAndSurvey(product.id(), wave.survey().id())
                    + ", without your name. Thank you. "
                    + (rules.resultsForEveryone() ? "Results on " + day + "." : "It is counted on " + day + "."));
        } else if (refused.isEmpty()) {
            sentences.add("All right, not this time. You will not be reminded of this one.");
            buttons.add(Button.of(Action.ANSWER, "Answer after all", wave.id()));
        }
        refused.ifPresentOrElse(
                until -> {
                    sentences.add(optOutText(product, until, rules.zone()));
                    buttons.addAll(undoButtons(product, until));
                },
                () -> buttons.addAll(Pause.buttons(wave.id())));
        String words = String.join(" ", sentences);
        return new Page(words, List.of(new Part.Text(words), new Part.Buttons(buttons)));
    }

    /** Confirms an opt-out; {@link Instant#MAX} means without end. */
    static Page optedOut(Product product, Instant until, ZoneId zone) {
        String words = optOutText(product, until, zone);
        return new Page(words, List.of(new Part.Text(words), new Part.Buttons(undoButtons(product, until))));
    }

    private static String optOutText(Product product, Instant until, ZoneId zone) {
        return "You will not be asked about " + product.name()
                + (until.equals(Instant.MAX) ? " any more" : " before " + DateTimeText.day(zone, until))
                + ". Nobody is told.";
    }

    private static List<Button> undoButtons(Product product, Instant until) {
        Button again = Button.of(Action.START, "Ask me again", product.id());
        return until.equals(Instant.MAX)
                ? List.of(
                        again,
                        Button.of(Action.PAUSE_INSTEAD, "Only pause for 4 weeks", product.id()),
                        Button.of(Action.STOP_ALL, "Stop asking me about everything", ""))
                : List.of(again);
    }

    private Page closed(Product product, Optional<Release> release) {
        String about = release.map(closed ->
                        lookup.productAndSurvey(product.id(), closed.heading().survey()))
                .orElse(product.name());
        String over = "The survey about " + about + " is closed. ";
        if (release.filter(Release::isVoided).isPresent()) {
            return Page.of(over + "Its answers were lost before anybody could read them: you will be asked again.");
        }
        Optional<Release> shown = release.filter(one -> !one.isEmpty());
        String thanks = over + "Thank you to everyone who answered.";
        if (shown.isEmpty()) {
            return Page.of(thanks + " There were " + Withheld.REASON + ".");
        }
        if (lookup.escapedCatalogue().product(product.id()).isEmpty()) {
            return Page.of(thanks);
        }
        return rules.resultsForEveryone()
                ? new Page(
                        thanks,
                        List.of(
                                new Part.Text(thanks),
                                new Part.Buttons(List.of(Button.primary(
                                        Action.DETAILS,
                                        "See the result",
                                        shown.get().heading().wave())))))
                : Page.of(thanks + " Its result goes to the owners of " + product.name() + ".");
    }
}
