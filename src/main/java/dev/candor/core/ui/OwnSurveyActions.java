package dev.candor.core.ui;

import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Surveys;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lets owners write questions of their own, change them and remove them. */
final class OwnSurveyActions {
    static final String REMOVE_AREA = "ask_remove";

    private final ProductLookup lookup;
    private final Surveys surveys;
    private final OwnerCheck permissions;
    private final AskForms forms;

    OwnSurveyActions(ProductLookup lookup, OwnerCheck permissions, AskForms forms) {
        this.lookup = lookup;
        this.surveys = lookup.surveys();
        this.permissions = permissions;
        this.forms = forms;
    }

    /** The form of the questions of this survey; empty if it was removed. */
    Optional<Form> edit(String survey, Product product) {
        return surveys.madeByOwners(survey)
                .map(made -> OwnSurveyForm.of(OwnSurveyDraft.of(made), product, Optional.empty()));
    }

    /** The form that asks whether this survey shall be removed. */
    Form remove(String survey, Product product) {
        String planned = surveys.plannedStart(survey).isPresent() ? ", and its planned start is cancelled" : "";
        return new Form(
                REMOVE_AREA,
                "Remove a survey",
                "Remove",
                product.id() + " " + survey,
                List.of(new Field.Shown(new Part.Text("*" + MarkupEscape.of(surveys.readableName(survey))
                        + "* and its questions are removed for all owners of " + product.name() + planned
                        + ". If it is open, it goes on to its end. Its results stay."))));
    }

    /** Removes a survey if this person is still allowed to. */
    FormOutcome submitRemoval(String person, String context, Instant now) {
        int space = Math.max(0, context.indexOf(' '));
        Optional<Product> product = lookup.escapedCatalogue().product(context.substring(0, space));
        return product.<FormOutcome>map(owned -> permissions
                        .refusal(person, owned, AskActions.WHAT)
                        .<FormOutcome>map(FormOutcome.Done::new)
                        .orElseGet(() -> {
                            surveys.madeByOwners(context.substring(space + 1))
                                    .filter(made -> made.product().equals(owned.id()))
                                    .ifPresent(made -> surveys.ownerMade().remove(made.id()));
                            return new FormOutcome.Returned(
                                    forms.form(person, owned, AskChoice.inPlace(forms.first(owned, now)), now));
                        }))
                .orElseGet(() -> FormOutcome.sentence(AskActions.PRODUCT_GONE));
    }

    /** The form after another choice of how a question is answered. */
    Optional<Form> redraw(FormPress press) {
        return form(OwnSurveyDraft.read(press.context(), press.values()));
    }

    /** The form with another question. */
    Optional<Form> addQuestion(FormPress press) {
        return form(OwnSurveyDraft.read(press.context(), press.values()).withAnotherQuestion());
    }

    private Optional<Form> form(OwnSurveyDraft draft) {
        return lookup.escapedCatalogue()
                .product(draft.product())
                .map(product -> OwnSurveyForm.of(draft, product, Optional.empty()));
    }

    /** Stores own questions if this person is still allowed to. */
    FormOutcome submit(String person, String context, Map<String, List<String>> values, Instant now) {
        OwnSurveyDraft draft = OwnSurveyDraft.read(context, values);
        Optional<Product> product = lookup.escapedCatalogue().product(draft.product());
        Optional<String> refusal = refusal(person, product);
        if (product.isEmpty() || refusal.isPresent()) {
            // At a field, so that the words stay.
            String why = refusal.orElse(AskActions.PRODUCT_GONE);
            return invalid(draft, product, Map.of(OwnSurveyDraft.NAME_FIELD, why + " Nothing was stored."));
        }
        List<OwnerSurvey> others = surveys.written(product.get()).stream()
                .filter(other -> !other.id().equals(draft.survey()))
                .toList();
        OwnSurveyCheck.Checked checked = OwnSurveyCheck.of(draft, others);
        return checked instanceof OwnSurveyCheck.Checked.Valid valid
                ? store(person, product.get(), draft, valid, now)
                : invalid(draft, product, ((OwnSurveyCheck.Checked.Invalid) checked).errors());
    }

    /** Why this person may not store questions about this product; empty if they may. A field shows no names of people. */
    private Optional<String> refusal(String person, Optional<Product> product) {
        return product.flatMap(owned -> permissions
                .refusal(person, owned, AskActions.WHAT)
                .map(page -> page.summary()
                        + (permissions.access(person, owned.owners()) instanceof OwnerCheck.Access.Unknown
                                ? " Please try again in a minute."
                                : " Please ask one of them to save these questions.")));
    }

    private static FormOutcome invalid(OwnSurveyDraft draft, Optional<Product> product, Map<String, String> errors) {
        String notice = "*Not saved yet.* " + MarkupEscape.of(String.join(" ", new TreeMap<>(errors).values()));
        return new FormOutcome.Invalid(
                errors, () -> product.map(owned -> OwnSurveyForm.of(draft, owned, Optional.of(notice))));
    }

    private FormOutcome store(
            String person, Product product, OwnSurveyDraft draft, OwnSurveyCheck.Checked.Valid valid, Instant now) {
        Optional<OwnerSurvey> stored = draft.survey().isEmpty()
                ? Optional.of(surveys.ownerMade()
                        .add(product.id(), valid.name(), OwnSurveyDraft.withIds(valid.questions(), List.of())))
                : change(draft, valid);
        return stored.<FormOutcome>map(survey ->
                        new FormOutcome.Returned(forms.form(person, product, AskChoice.inPlace(survey.id()), now)))
                .orElseGet(() -> changedMeanwhile(draft, product));
    }

    private Optional<OwnerSurvey> change(OwnSurveyDraft draft, OwnSurveyCheck.Checked.Valid valid) {
        return surveys.madeByOwners(draft.survey())
                .flatMap(before -> surveys.ownerMade()
                        .change(new OwnerSurvey(
                                before.id(),
                                before.product(),
                                valid.name(),
                                Optional.empty(),
                                OwnSurveyDraft.withIds(valid.questions(), before.questions()),
                                draft.revision())));
    }

    /** Shows the words again, so that nothing is lost, and lets the owner decide. */
    private FormOutcome changedMeanwhile(OwnSurveyDraft draft, Product product) {
        Optional<OwnerSurvey> theirs = surveys.madeByOwners(draft.survey());
        String notice = theirs.map(survey ->
                        "*Not saved yet.* Another owner changed this survey while you were writing. It asks now:\n"
                                + survey.questions().stream()
                                        .map(question -> "• " + MarkupEscape.of(question.wording()))
                                        .collect(Collectors.joining("\n"))
                                + "\nPress *Save* to replace that by your words below, or *Cancel* to leave it.")
                .orElse(
                        "*Not saved yet.* Another owner removed this survey while you were writing. Press *Save* to keep"
                                + " your words below as a new survey.");
        OwnSurveyDraft again =
                theirs.map(survey -> draft.over(survey.id(), survey.revision())).orElseGet(() -> draft.over("", 0));
        return new FormOutcome.Replaced(OwnSurveyForm.of(again, product, Optional.of(notice)));
    }
}
