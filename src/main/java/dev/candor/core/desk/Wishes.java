package dev.candor.core.desk;

import dev.candor.core.audience.Choices;
import dev.candor.core.desk.FrontDesk.Reaction;
import dev.candor.core.intake.Receipt;
import dev.candor.core.page.Button;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.report.Typed;
import dev.candor.core.survey.Product;
import dev.candor.core.wave.Wave;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What people want for themselves: not to be asked now, not to be asked at all, to be asked again. */
final class Wishes {
    private static final Reaction OVER =
            new Reaction.Replace(Page.saying("This survey is closed. Thank you all the same."));

    private static final Duration PAUSE = Duration.ofDays(28);
    private static final Duration LONG_PAUSE = Duration.ofDays(91);

    private final Registry registry;
    private final HouseRules rules;
    private final Staff staff;
    private final Ledger ledger;

    Wishes(Registry registry, HouseRules rules, Staff staff, Ledger ledger) {
        this.registry = registry;
        this.rules = rules;
        this.staff = staff;
        this.ledger = ledger;
    }

    /** This person does not use the product: a sealed ballot that says so. */
    Reaction notAUser(String person, String wave) {
        Optional<Product> product = registry.productOf(wave);
        if (product.isEmpty()) {
            return OVER;
        }
        Receipt receipt = staff.intake().notUsed(person, wave);
        if (receipt instanceof Receipt.Sealed) {
            return new Reaction.Replace(thanks(wave, product.get()));
        } else if (receipt instanceof Receipt.AlreadyAnswered answered) {
            return new Reaction.Replace(answered.page());
        } else if (receipt instanceof Receipt.NotAsked not) {
            return new Reaction.Whisper(not.page());
        }
        return OVER;
    }

    /** What everyone reads who has answered, whatever they answered; nothing is noted about this person. */
    private Page thanks(String wave, Product product) {
        return registry.waves()
                .findOpen(wave)
                .map(open -> PromptPage.sealed(product, open, rules.zone(), rules.resultsForEveryone()))
                .orElseGet(() -> PromptPage.closed(product, rules.resultsForEveryone()));
    }

    /** Not this time. */
    Reaction skip(String person, String wave) {
        Optional<Wave> open = registry.waves().findOpen(wave);
        if (open.isEmpty()) {
            return OVER;
        }
        ledger.invitations().decline(wave, person);
        String said = "All right, not this time. You will not be reminded of this one.";
        return new Reaction.Replace(new Page(
                said,
                List.of(
                        new Part.Text(said),
                        new Part.Buttons(List.of(Button.of("prompt.answer", "Answer after all", wave))))));
    }

    /** Never again about the product of this wave. */
    Reaction stopAboutWave(String person, String wave) {
        return registry.productOf(wave)
                .<Reaction>map(product -> new Reaction.Replace(stop(person, Optional.of(product))))
                .orElse(OVER);
    }

    /** Nothing about the product of this wave for three months. */
    Reaction pauseAboutWave(String person, String wave, Instant now) {
        return registry.productOf(wave)
                .<Reaction>map(product -> new Reaction.Replace(pause(person, product, LONG_PAUSE, now)))
                .orElse(OVER);
    }

    /** Nothing about this product for four weeks, in the place of nothing ever. */
    Page pauseInstead(String person, Product product, Instant now) {
        ledger.choices().start(person, Optional.of(product.id()));
        return pause(person, product, PAUSE, now);
    }

    /** Nothing about this product for four weeks, whatever was answered. */
    Page pause(String person, Product product, Instant now) {
        return pause(person, product, PAUSE, now);
    }

    private Page pause(String person, Product product, Duration length, Instant now) {
        // To the day: when somebody pressed a button is nobody's business.
        Instant until = now.plus(length).truncatedTo(ChronoUnit.DAYS);
        ledger.choices().pause(person, product.id(), until);
        declineOpen(person, Optional.of(product));
        return withUndo(
                "You will not be asked about " + product.name() + " before " + When.day(rules.zone(), until)
                        + ". Nobody is told.",
                product.id());
    }

    private void declineOpen(String person, Optional<Product> product) {
        registry.waves().open().stream()
                .filter(wave ->
                        product.isEmpty() || wave.product().equals(product.get().id()))
                .forEach(wave -> ledger.invitations().decline(wave.id(), person));
    }

    /** Never again about this product, or about anything. */
    Page stop(String person, Optional<Product> product) {
        ledger.choices().stop(person, product.map(Product::id));
        declineOpen(person, product);
        if (product.isEmpty()) {
            return withUndo("You will not be asked about anything any more. Nobody is told.", "");
        }
        String said = "You will not be asked about " + product.get().name() + " any more. Nobody is told.";
        return new Page(
                said,
                List.of(
                        new Part.Text(said),
                        new Part.Buttons(List.of(
                                Button.of(
                                        "prompt.start",
                                        "Ask me again",
                                        product.get().id()),
                                Button.of(
                                        "prompt.pause_instead",
                                        "Only pause for 4 weeks",
                                        product.get().id()),
                                Button.of("prompt.stop_all", "Stop every question", "")))));
    }

    /** Ask me again about this product, or about everything. */
    Page start(String person, Optional<Product> product, Instant now) {
        Choices choices = ledger.choices();
        choices.start(person, product.map(Product::id));
        if (product.isEmpty()) {
            return Page.saying("Thank you: you may be asked again, about every product.");
        }
        return choices.mayAsk(person, product.get().id(), now)
                ? Page.saying(
                        "Thank you: you may be asked about " + product.get().name() + " again.")
                : Page.saying("You have stopped every question. To take that back: " + Typed.command("start"));
    }

    private static Page withUndo(String said, String product) {
        return new Page(
                said,
                List.of(
                        new Part.Text(said),
                        new Part.Buttons(List.of(Button.of("prompt.start", "Ask me again", product)))));
    }
}
