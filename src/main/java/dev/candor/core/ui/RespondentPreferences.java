package dev.candor.core.ui;

import dev.candor.core.outbox.PromptStore;
import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.ResponseIntake;
import dev.candor.core.sampling.OptOutStore;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.Interactions.Reaction;
import dev.candor.core.ui.result.CommandText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Handles what respondents choose for themselves: decline, pause, opt out, opt in. */
public final class RespondentPreferences {
    private static final Page OVER = Page.of("This survey is closed. Thank you all the same.");

    private final ProductLookup lookup;
    private final WorkspaceRules rules;
    private final ResponseIntake responses;
    private final PromptStore prompts;
    private final OptOutStore optOuts;
    private final PromptOutcomePage outcomes;

    public RespondentPreferences(
            ProductLookup lookup,
            WorkspaceRules rules,
            ResponseIntake responses,
            PromptStore prompts,
            OptOutStore optOuts,
            PromptOutcomePage outcomes) {
        this.lookup = lookup;
        this.rules = rules;
        this.responses = responses;
        this.prompts = prompts;
        this.optOuts = optOuts;
        this.outcomes = outcomes;
    }

    /**
     * Offers the ballot with the answer chosen that the person does not use the product. Where there is nothing more to ask,
     * seals that answer and shows the same receipt as for every ballot, so that the message changes in the same way. Empty if the
     * person has answered: that is said beside the receipt, which the first press of a double click has just opened.
     */
    Optional<Form> notAUser(String person, String wave, String title) {
        Optional<Form> ballot = responses.offerFormOfOther(person, wave).map(offer -> offer.form(title));
        if (ballot.isPresent()) {
            return ballot;
        }
        Receipt receipt = responses.notUsed(person, wave);
        return receipt instanceof Receipt.AlreadyAnswered
                ? Optional.empty()
                : Optional.of(Form.readOnly("prompt", title, page(receipt)));
    }

    /** Says what {@link #notAUser} has no form for. */
    Reaction answeredBefore(String person, String wave) {
        return new Reaction.Whisper(page(responses.notUsed(person, wave)));
    }

    private static Page page(Receipt receipt) {
        if (receipt instanceof Receipt.Sealed sealed) {
            return sealed.page();
        } else if (receipt instanceof Receipt.AlreadyAnswered answered) {
            return answered.page();
        }
        return receipt instanceof Receipt.NotAsked not ? not.page() : OVER;
    }

    /** Declines this wave. */
    Reaction skip(String person, String wave, Instant now) {
        prompts.decline(wave, person);
        return outcome(person, wave, now);
    }

    /** Opts out of the product of this wave. */
    Reaction stopAboutWave(String person, String wave, Instant now) {
        return lookup.productOf(wave)
                .map(product -> aboutWave(person, wave, stop(person, Optional.of(product)), now))
                .orElse(new Reaction.Replace(OVER));
    }

    /** Pauses the product of this wave. */
    Reaction pauseAboutWave(String person, String wave, Pause pause, Instant now) {
        return lookup.productOf(wave)
                .map(product -> aboutWave(person, wave, pause(person, product, pause, now), now))
                .orElse(new Reaction.Replace(OVER));
    }

    /** While the wave is open, its message shows its outcome together with the choice. */
    private Reaction aboutWave(String person, String wave, Page choice, Instant now) {
        return lookup.waves().findOpen(wave).isPresent() ? outcome(person, wave, now) : new Reaction.Replace(choice);
    }

    private Reaction outcome(String person, String wave, Instant now) {
        return new Reaction.Replace(outcomes.of(wave, person, rules.zone(), now).orElse(OVER));
    }

    /** Replaces the opt-out of this product by a pause. */
    Page pauseInstead(String person, Product product, Pause pause, Instant now) {
        optOuts.optIn(person, Optional.of(product.id()));
        return pause(person, product, pause, now);
    }

    /** Applies a choice of the home tab, such as {@code pause.28}; a word that this version does not know changes nothing. */
    void choose(String person, Product product, String word, Instant now) {
        if (word.equals(Pause.ASK)) {
            optOuts.optIn(person, Optional.of(product.id()));
        } else if (word.equals(Pause.STOP)) {
            stop(person, Optional.of(product));
        } else {
            Pause.chosen(word).ifPresent(pause -> pauseInstead(person, product, pause, now));
        }
    }

    Page pause(String person, Product product, Pause pause, Instant now) {
        Instant until = pause.end(now);
        optOuts.pause(person, product.id(), until);
        declineOpen(person, Optional.of(product));
        return PromptOutcomePage.optedOut(product, until, rules.zone());
    }

    private void declineOpen(String person, Optional<Product> product) {
        lookup.waves().open().stream()
                .filter(wave ->
                        product.isEmpty() || wave.product().equals(product.get().id()))
                .forEach(wave -> prompts.decline(wave.id(), person));
    }

    /** Opts out of this product, or of all. */
    Page stop(String person, Optional<Product> product) {
        optOuts.optOut(person, product.map(Product::id));
        declineOpen(person, product);
        if (product.isEmpty()) {
            String text = "You will not be asked about anything any more. Nobody is told.";
            return new Page(
                    text,
                    List.of(
                            new Part.Text(text),
                            new Part.Buttons(List.of(Button.of(Action.START, "Ask me again", "")))));
        }
        return PromptOutcomePage.optedOut(product.get(), Instant.MAX, rules.zone());
    }

    /** Opts in again to this product, or to all. */
    Page start(String person, Optional<Product> product, Instant now) {
        optOuts.optIn(person, product.map(Product::id));
        if (product.isEmpty()) {
            return Page.of("Thank you: you may be asked again, about every product.");
        }
        return optOuts.mayAsk(person, product.get().id(), now)
                ? Page.of("Thank you: you may be asked about " + product.get().name() + " again.")
                : Page.of("You are not asked about anything, because you stopped everything. To take that back: "
                        + CommandText.command("start"));
    }
}
