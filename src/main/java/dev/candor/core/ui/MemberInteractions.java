package dev.candor.core.ui;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.page.Action;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.response.ResponseIntake;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.ui.result.CommandText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Handles commands, button presses and modals of members. */
public final class MemberInteractions implements Interactions {
    private static final Page OUTDATED_MODAL =
            Page.of("This no longer works. What you can ask: " + CommandText.command("help"));
    private static final Reaction OUTDATED = new Reaction.Whisper(
            Page.of("This button no longer works. What you can ask: " + CommandText.command("help")));

    private final ProductLookup lookup;
    private final WorkspaceRules rules;
    private final ResponseIntake responses;
    private final InstantSource clock;
    private final CommandParser parser;
    private final ResultViews resultViews;
    private final OwnerActions ownerActions;
    private final RespondentPreferences preferences;
    private final HomePage home;

    public MemberInteractions(
            ProductLookup lookup,
            WorkspaceRules rules,
            ResponseIntake responses,
            ResultViews resultViews,
            OwnerActions ownerActions,
            RespondentPreferences preferences,
            HomePage home,
            InstantSource clock) {
        this.lookup = lookup;
        this.rules = rules;
        this.responses = responses;
        this.parser = new CommandParser(lookup.escapedCatalogue());
        this.resultViews = resultViews;
        this.ownerActions = ownerActions;
        this.preferences = preferences;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public CommandResponse command(String person, String text) {
        Command command = parser.parse(text);
        Instant now = clock.instant();
        if (command instanceof Command.Ask ask) {
            return ownerActions.asks().ask(person, ask.product(), ask.survey(), now);
        } else if (command instanceof Command.Close close) {
            return ownerActions.close(person, close.product(), now);
        }
        return new CommandResponse.Message(
                command instanceof Command.Mark mark
                        ? ownerActions.marks().mark(person, mark, now)
                        : page(person, command, now));
    }

    private Page page(String person, Command command, Instant now) {
        Optional<Page> result = resultViews.answer(person, command, now);
        if (result.isPresent()) {
            return result.get();
        } else if (command instanceof Command.Digest) {
            return ownerActions.digest(person, now);
        } else if (command instanceof Command.Stop stop) {
            return preferences.stop(person, stop.product());
        } else if (command instanceof Command.Start start) {
            return preferences.start(person, start.product(), now);
        } else if (command instanceof Command.Privacy) {
            return PrivacyPage.of(rules.policy(), "");
        }
        return help(command);
    }

    private Page help(Command command) {
        if (command instanceof Command.UnknownSpan span) {
            return HelpPage.ofSpan(span);
        } else if (command instanceof Command.WhichProduct which) {
            return HelpPage.whichProduct(which.example());
        } else if (command instanceof Command.NotTwoProducts notTwo) {
            return HelpPage.twoProducts(notTwo.example());
        }
        List<Product> products = lookup.escapedCatalogue().products();
        return command instanceof Command.Unclear unclear ? HelpPage.after(unclear.meant()) : HelpPage.of(products);
    }

    @Override
    public FormOutcome submit(String person, String area, String about, Map<String, List<String>> values) {
        return switch (area) {
            case AskModal.AREA -> ownerActions.asks().submit(person, about, values, clock.instant());
            case OwnSurveyForm.AREA -> ownerActions.asks().own().submit(person, about, values, clock.instant());
            case OwnSurveyActions.REMOVE_AREA ->
                ownerActions.asks().own().submitRemoval(person, about, clock.instant());
            case ResponseIntake.PREVIEW_AREA -> new FormOutcome.Done(ResponseIntake.PREVIEWED);
            case CloseModal.AREA ->
                new FormOutcome.Done(
                        ownerActions.closeWave(person, chosen(values, CloseModal.WAVE, about), clock.instant()));
            case ReplyModal.AREA -> ownerActions.replies().submit(person, about, values, clock.instant());
            default -> new FormOutcome.Done(OUTDATED_MODAL);
        };
    }

    @Override
    public Optional<Form> change(String person, FormPress press) {
        return ownerActions
                .asks()
                .change(person, press, clock.instant())
                .or(() -> ownerActions.replies().change(person, press, clock.instant()));
    }

    private static String chosen(Map<String, List<String>> values, String field, String otherwise) {
        List<String> chosen = values.get(field);
        return chosen == null || chosen.isEmpty() ? otherwise : chosen.get(0);
    }

    @Override
    public Page home(String person) {
        return home.of(person, Optional.empty(), clock.instant());
    }

    @Override
    public Optional<Form> form(String person, String action, String value) {
        return Action.of(action).flatMap(taken -> form(person, taken, value));
    }

    private Optional<Form> form(String person, Action.Taken taken, String value) {
        return switch (taken.action()) {
            case RATE -> Optional.of(ballot(person, value, point(value, taken.number())));
            case ANSWER, HOME_ANSWER -> Optional.of(ballot(person, value, Optional.empty()));
            case NOT_A_USER -> preferences.notAUser(person, value, title("Survey", value));
            case PRIVACY ->
                Optional.of(Form.readOnly("privacy", PrivacyPage.TITLE, PrivacyPage.of(policy(value), value)));
            case PRIVACY_MORE ->
                Optional.of(Form.readOnly("privacy", PrivacyPage.TITLE, PrivacyPage.full(policy(value))));
            case HOME_ASK ->
                ownerModal(
                        value,
                        AskModal.AREA,
                        product -> ownerActions.asks().ask(person, product, Optional.empty(), clock.instant()));
            case ASK_PREVIEW, ASK_EDIT, ASK_REMOVE ->
                Optional.of(ownerActions.asks().open(person, taken.action(), value));
            case HOME_CLOSE ->
                ownerModal(value, CloseModal.AREA, product -> ownerActions.close(person, product, clock.instant()));
            case HOME_RESULT -> lookup.escapedCatalogue().product(value).map(product -> summary(person, product));
            case DETAILS ->
                Optional.of(Form.readOnly("results", title("Details", value), resultViews.details(person, value)));
            case COMMENTS ->
                Optional.of(Form.readOnly("results", title("Comments", value), resultViews.comments(person, value)));
            default -> ownerActions.replies().form(person, taken.action(), value, clock.instant());
        };
    }

    /** A title that names the product of this wave. */
    private String title(String what, String wave) {
        return lookup.productOf(wave)
                .map(product -> what + ": " + product.name())
                .orElse(what);
    }

    private Optional<Form> ownerModal(String productId, String area, Function<Product, CommandResponse> work) {
        return lookup.escapedCatalogue().product(productId).map(product -> {
            CommandResponse response = work.apply(product);
            return response instanceof CommandResponse.Modal modal
                    ? modal.form()
                    : Form.readOnly(area, product.name(), ((CommandResponse.Message) response).page());
        });
    }

    private Form summary(String person, Product product) {
        return Form.readOnly(
                "results",
                "Result: " + product.name(),
                resultViews.about(person, product, Command.View.SUMMARY, clock.instant()));
    }

    /** The policy of this wave, or, if it is not open, of new waves. */
    private Policy policy(String wave) {
        return lookup.waves().findOpen(wave).map(Wave::policy).orElse(rules.policy());
    }

    private Form ballot(String person, String wave, Optional<Integer> point) {
        return responses.offerForm(person, wave, point).form(title("Survey", wave));
    }

    /** The point of a rating button, if it is on the scale of the headline question. */
    private Optional<Integer> point(String wave, int point) {
        return lookup.waves()
                .findOpen(wave)
                .map(Wave::survey)
                .flatMap(survey -> survey.headline())
                .map(Question::type)
                .filter(scale -> point >= scale.low() && point <= scale.high())
                .map(scale -> point);
    }

    @Override
    public Reaction press(String person, String action, String value) {
        return Action.of(action)
                .map(taken -> press(person, taken, value, clock.instant()))
                .orElse(OUTDATED);
    }

    private Reaction press(String person, Action.Taken taken, String value, Instant now) {
        return switch (taken.action()) {
            case NOT_A_USER -> preferences.answeredBefore(person, value);
            case SKIP -> preferences.skip(person, value, now);
            case STOP_ABOUT_WAVE -> preferences.stopAboutWave(person, value, now);
            case PAUSE_ABOUT_WAVE ->
                Pause.of(taken.number())
                        .map(pause -> preferences.pauseAboutWave(person, value, pause, now))
                        .orElse(OUTDATED);
            case PAUSE_INSTEAD ->
                lookup.escapedCatalogue()
                        .product(value)
                        .<Reaction>map(product ->
                                new Reaction.Replace(preferences.pauseInstead(person, product, Pause.WEEKS, now)))
                        .orElse(OUTDATED);
            case TREND -> replaced(resultViews.trend(person, value, now));
            case MARK_REMOVE -> replaced(ownerActions.marks().remove(person, value));
            case START -> about(value, product -> new Reaction.Replace(preferences.start(person, product, now)));
            case REPORT -> about(value, product -> new Reaction.Whisper(resultViews.report(person, product)));
            case MIGRATION ->
                about(value, product -> new Reaction.Whisper(resultViews.migrationReport(person, product)));
            case STOP_ALL -> new Reaction.Replace(preferences.stop(person, Optional.empty()));
            default -> pressAtHome(person, taken.action(), value, now);
        };
    }

    private static Reaction replaced(Optional<Page> page) {
        return page.<Reaction>map(Reaction.Replace::new).orElse(OUTDATED);
    }

    private Reaction pressAtHome(String person, Action action, String value, Instant now) {
        return switch (action) {
            case HOME_START ->
                about(value, product -> {
                    preferences.start(person, product, now);
                    return redraw(person, product, now);
                });
            case HOME_STOP ->
                about(value, product -> {
                    preferences.stop(person, product);
                    return redraw(person, product, now);
                });
            case HOME_CHOICE -> chosenAtHome(person, value, now);
            case HOME_CANCEL -> {
                Optional<Product> product = ownerActions.asks().productOf(value);
                Page done = ownerActions.asks().cancel(person, value);
                yield product.filter(one -> !ownerActions.asks().isPlanned(value))
                        .<Reaction>map(one -> new Reaction.Redraw(home.after(done.summary(), person, one, now)))
                        .orElse(new Reaction.Whisper(done));
            }
            case HOME_PAGE -> about(value, product -> redraw(person, product, now));
            default -> OUTDATED;
        };
    }

    private Reaction chosenAtHome(String person, String value, Instant now) {
        int blank = value.indexOf(' ');
        return blank < 0
                ? OUTDATED
                : about(value.substring(blank + 1), product -> {
                    product.ifPresent(one -> preferences.choose(person, one, value.substring(0, blank), now));
                    return redraw(person, product, now);
                });
    }

    private Reaction redraw(String person, Optional<Product> around, Instant now) {
        return new Reaction.Redraw(home.of(person, around, now));
    }

    /** Runs this for one product, or for all if {@code product} is empty. An unknown product never means all. */
    private Reaction about(String product, Function<Optional<Product>, Reaction> work) {
        return product.isEmpty()
                ? work.apply(Optional.empty())
                : lookup.escapedCatalogue()
                        .product(product)
                        .map(found -> work.apply(Optional.of(found)))
                        .orElse(OUTDATED);
    }
}
