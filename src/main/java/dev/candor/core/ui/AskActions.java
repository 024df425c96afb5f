package dev.candor.core.ui;

import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.Form;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.response.ResponseIntake;
import dev.candor.core.response.Submission;
import dev.candor.core.scheduling.Cancellation;
import dev.candor.core.scheduling.StartForecast;
import dev.candor.core.scheduling.WaveScheduler;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import dev.candor.core.ui.result.CommandText;
import dev.candor.core.ui.result.DateTimeText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lets owners see, start and plan a survey: one of the configuration, a template, or their own questions. */
final class AskActions {
    static final String WHAT = "start a survey about it";
    static final String PRODUCT_GONE =
            "This product is not in Candor's configuration any more. Please ask whoever runs Candor.";

    private static final String PLAN_CHANGED = "The plan of this survey has just changed.";
    private static final String NOT_PLANNED = "This start is not planned any more: it has opened, or it was cancelled.";
    private static final String SURVEY_GONE = "This survey is not there any more. Please choose another one.";

    private final ProductLookup lookup;
    private final Surveys surveys;
    private final WaveScheduler scheduler;
    private final ResponseIntake responses;
    private final OwnerCheck permissions;
    private final AskForms forms;
    private final OwnSurveyActions own;

    AskActions(
            ProductLookup lookup,
            WorkspaceRules rules,
            WaveScheduler scheduler,
            ResponseIntake responses,
            OwnerCheck permissions,
            ReaderZone zones) {
        this.lookup = lookup;
        this.surveys = lookup.surveys();
        this.scheduler = scheduler;
        this.responses = responses;
        this.permissions = permissions;
        this.forms = new AskForms(lookup, rules, scheduler, zones);
        this.own = new OwnSurveyActions(lookup, permissions, forms);
    }

    /** What owners do with questions of their own. */
    OwnSurveyActions own() {
        return own;
    }

    /** The form for starting a survey of this product, with this survey chosen if it is named. */
    CommandResponse ask(String person, Product product, Optional<Survey> named, Instant now) {
        Optional<Page> refusal = permissions.refusal(person, product, WHAT);
        if (refusal.isPresent()) {
            return new CommandResponse.Message(refusal.get());
        }
        String survey = named.map(Survey::id).orElseGet(() -> forms.first(product, now));
        return new CommandResponse.Modal(forms.form(person, product, AskChoice.of(survey), now));
    }

    /** The open form after this press in it; empty if the press does not change it. */
    Optional<Form> change(String person, FormPress press, Instant now) {
        if (press.area().equals(ResponseIntake.PREVIEW_AREA)) {
            Submission filled = new Submission(person, press.context(), press.values());
            return surveys.survey(filled.wave())
                    .flatMap(survey -> ifOwner(person, survey.product(), product -> responses.preview(survey, filled)));
        }
        Optional<Action> action = Action.of(press.action()).map(Action.Taken::action);
        if (action.isEmpty()) {
            return Optional.empty();
        }
        AskChoice choice = AskChoice.read(press.values());
        return switch (action.get()) {
            case ASK_ADD -> own.addQuestion(press);
            case ASK_REDRAW ->
                press.area().equals(OwnSurveyForm.AREA)
                        ? own.redraw(press)
                        : ifOwner(person, press.context(), product -> forms.form(person, product, choice, now));
            case ASK_CANCEL ->
                Optional.of(Form.readOnly(AskModal.AREA, "Planned start", cancel(person, press.value())));
            default -> Optional.empty();
        };
    }

    /** The form that a button opens on top: a preview, own questions to change, or a survey to remove. */
    Form open(String person, Action action, String surveyId) {
        Form gone = Form.readOnly(AskModal.AREA, "Ask", Page.of(SURVEY_GONE));
        return surveys.survey(surveyId)
                .flatMap(survey -> ifOwner(person, survey.product(), product -> switch (action) {
                    case ASK_PREVIEW -> responses.preview(survey, new Submission(person, surveyId, Map.of()));
                    case ASK_EDIT -> own.edit(surveyId, product).orElse(gone);
                    default -> own.remove(surveyId, product);
                }))
                .orElse(gone);
    }

    /** Starts or plans what is chosen, if this person is still allowed to. */
    FormOutcome submit(String person, String productId, Map<String, List<String>> values, Instant now) {
        AskChoice choice = AskChoice.read(values);
        Optional<Product> product = lookup.escapedCatalogue().product(productId);
        if (product.isEmpty()) {
            return FormOutcome.sentence(PRODUCT_GONE);
        }
        Optional<Page> refusal = permissions.refusal(person, product.get(), WHAT);
        if (refusal.isPresent()) {
            return new FormOutcome.Done(refusal.get());
        }
        if (choice.survey().equals(AskChoice.OWN)) {
            return new FormOutcome.Pushed(
                    OwnSurveyForm.of(OwnSurveyDraft.empty(productId), product.get(), Optional.empty()));
        }
        Function<String, Form> again = notice -> forms.again(person, product.get(), choice, notice, now);
        return surveys.survey(choice.survey())
                .filter(survey -> survey.product().equals(productId))
                .map(survey -> submit(person, product.get(), choice, choice.applyTo(survey), again, now))
                .orElseGet(() -> invalid(
                        choice.surveyField(),
                        choice.survey().isEmpty() ? "Please choose what to ask." : SURVEY_GONE,
                        () -> again.apply("")));
    }

    private FormOutcome submit(
            String person,
            Product product,
            AskChoice choice,
            Survey survey,
            Function<String, Form> again,
            Instant now) {
        Optional<PlannedStart> planned = surveys.plannedStart(survey.id());
        if (!choice.equals(choice.showing(planned, Optional.of(survey)))) {
            return plannedMeanwhile(choice, again);
        }
        if (choice.start().isPresent()) {
            return plan(person, choice, survey, planned, again, now);
        }
        if (planned.isPresent()) {
            String choose = "Please choose a time, or press “" + AskModal.CANCEL + "”";
            return invalid(choice.startField(), choose + " above.", () -> again.apply(choose + "."));
        }
        remember(survey);
        return FormOutcome.sentence(forms.text(person).after(product, survey, scheduler.ask(survey, now), now));
    }

    private FormOutcome plan(
            String person,
            AskChoice choice,
            Survey survey,
            Optional<PlannedStart> planned,
            Function<String, Form> again,
            Instant now) {
        Instant at = choice.start().orElseThrow();
        Optional<String> refusal = forms.refusal(at, now);
        if (refusal.isPresent()) {
            return invalid(choice.startField(), refusal.get(), () -> again.apply(""));
        }
        PlannedStart start = AskForms.start(survey, at);
        StartForecast forecast = lookup.starts().ifPlanned(start, now);
        String foreseen = forms.forecast(person).of(start, forecast);
        if (forecast instanceof StartForecast.Blocked) {
            return invalid(choice.startField(), MarkupEscape.plain(foreseen), () -> again.apply(""));
        }
        String harm = forms.harm(person, start, now);
        remember(survey);
        boolean stored = planned.map(before -> surveys.ownerMade().change(before, start))
                .orElseGet(() -> surveys.ownerMade().plan(start));
        return stored ? new FormOutcome.Done(planned(start, foreseen, harm)) : plannedMeanwhile(choice, again);
    }

    private static FormOutcome plannedMeanwhile(AskChoice choice, Function<String, Form> again) {
        return invalid(
                choice.surveyField(),
                PLAN_CHANGED + " Please open this window again.",
                () -> again.apply(PLAN_CHANGED));
    }

    private Page planned(PlannedStart start, String foreseen, String harm) {
        String summary = "Planned: " + lookup.quotedName(start.survey()) + ". " + foreseen;
        return new Page(
                summary,
                List.of(
                        new Part.Text(summary + harm),
                        new Part.Buttons(List.of(Button.of(Action.ASK_CANCEL, AskModal.CANCEL, start.survey()))),
                        new Part.Note("If that changes, the owners get a message."
                                + " You can cancel it later, too: on Candor's Home tab, or with "
                                + CommandText.command("ask " + start.product()) + ".")));
    }

    /** Whether a start of this survey is planned. */
    boolean isPlanned(String survey) {
        return surveys.plannedStart(survey).isPresent();
    }

    /** The product of this survey, or of its planned start. */
    Optional<Product> productOf(String survey) {
        return surveys.plannedStart(survey)
                .map(PlannedStart::product)
                .or(() -> surveys.survey(survey).map(Survey::product))
                .flatMap(lookup.escapedCatalogue()::product);
    }

    /** Cancels the planned start of this survey if this person is still allowed to, and if it has not opened. */
    Page cancel(String person, String survey) {
        return productOf(survey)
                .map(product -> permissions
                        .refusal(person, product, WHAT)
                        .orElseGet(() -> Page.of(cancelled(person, survey, scheduler.cancelPlanned(survey)))))
                .orElse(Page.of(NOT_PLANNED));
    }

    private String cancelled(String person, String survey, Cancellation cancellation) {
        String name = lookup.quotedName(survey);
        if (cancellation instanceof Cancellation.AlreadyOpen open) {
            return "It is too late to cancel: " + name + " is open already, until "
                    + DateTimeText.yours(forms.zone(person), open.wave().closes()) + ". To close it early: "
                    + CommandText.command("close " + open.wave().product()) + ".";
        }
        return cancellation instanceof Cancellation.Cancelled done
                ? "The planned start of " + name + " is cancelled. It does not open on "
                        + DateTimeText.yours(forms.zone(person), done.start().at()) + "."
                : NOT_PLANNED;
    }

    /** A template is a survey of the product from its first start on. */
    private void remember(Survey survey) {
        surveys.madeByOwners(survey.id())
                .filter(made -> made.template().isPresent())
                .ifPresent(surveys.ownerMade()::add);
    }

    /** {@code again} draws the form if it is too late to mark its field. */
    private static FormOutcome invalid(String field, String error, Supplier<Form> again) {
        return new FormOutcome.Invalid(Map.of(field, error), () -> Optional.of(again.get()));
    }

    private Optional<Form> ifOwner(String person, String productId, Function<Product, Form> form) {
        return lookup.escapedCatalogue()
                .product(productId)
                .map(product -> permissions
                        .refusal(person, product, WHAT)
                        .map(page -> Form.readOnly(AskModal.AREA, product.name(), page))
                        .orElseGet(() -> form.apply(product)));
    }
}
