package dev.candor.core.response;

import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.BallotCodec;
import dev.candor.core.ballot.Vault;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.response.privacyhints.IdentifyingWords;
import dev.candor.core.response.privacyhints.KnownNames;
import dev.candor.core.response.privacyhints.NameMatcher;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.scheduling.WaveStore;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Accepts answers and seals them. Only this package knows a person with an answer, and only until it returns. */
public final class ResponseIntake {
    /** Area of the form of a preview. */
    public static final String PREVIEW_AREA = "preview";

    /** What a submitted preview leads to. */
    public static final Page PREVIEWED = Page.of("This was a preview. Nothing was sealed and nothing was stored.");

    private static final Page CLOSED = Page.of("This survey is closed. Nothing was stored.");
    private static final Page NOT_ASKED = Page.of(
            "This survey was sent to the people who were in its audience when it opened, and you were not among "
                    + "them. Nothing was stored.");
    private static final Page ALREADY = Page.of(
            "You have answered this survey already. Your first answers are sealed and stand. Nothing new was stored.");

    private final Surveys surveys;
    private final WaveStore waveStore;
    private final SealedResponses responses;
    private final Vault vault;
    private final InstantSource clock;
    private final IdentifyingWords identifyingWords;

    public ResponseIntake(
            Surveys surveys,
            WaveStore waveStore,
            SealedResponses responses,
            Vault vault,
            InstantSource clock,
            KnownNames names) {
        this.surveys = surveys;
        this.waveStore = waveStore;
        this.responses = responses;
        this.vault = vault;
        this.clock = clock;
        this.identifyingWords = new IdentifyingWords(new NameMatcher(surveys.catalogue(), names));
    }

    /** The form for a person who wants to answer, or the reason why there is none. */
    public sealed interface FormResult {
        /** The form. */
        record Offered(Form form) implements FormResult {}

        /** No form; the page says why. */
        record Declined(Page page) implements FormResult {}

        /** The form, or else the page under this title. */
        default Form form(String title) {
            return this instanceof Offered offered
                    ? offered.form()
                    : Form.readOnly("prompt", title, ((Declined) this).page());
        }
    }

    /** Offers a person the form of a wave, with this point of the headline question chosen. */
    public FormResult offerForm(String person, String waveId, Optional<Integer> point) {
        return offerForm(person, waveId, form -> form.form(point));
    }

    /**
     * Offers a person who does not use the product the form with that answer chosen; empty if the wave's form has no question
     * for it.
     */
    public Optional<FormResult> offerFormOfOther(String person, String waveId) {
        return open(waveId)
                .flatMap(wave -> wave.survey().branchingQuestion())
                .map(branching -> offerForm(person, waveId, form -> form.formOfOther(branching)));
    }

    /** Offers the form of this submission again, with the questions that belong to its values. Stores nothing. */
    public FormResult redraw(Submission submission) {
        return offerForm(submission.person(), submission.wave(), form -> form.redrawn(submission));
    }

    private FormResult offerForm(String person, String waveId, Function<SurveyForm, Form> filled) {
        Optional<Wave> wave = open(waveId);
        if (wave.isEmpty()) {
            return new FormResult.Declined(CLOSED);
        }
        if (responses.group(waveId, person).isEmpty()) {
            return new FormResult.Declined(NOT_ASKED);
        }
        if (responses.answered(waveId, person)) {
            return new FormResult.Declined(ALREADY);
        }
        return new FormResult.Offered(filled.apply(formOf(wave.get())));
    }

    /** The form of this survey as people will get it, filled in like this, for a look: submitting it stores nothing. */
    public Form preview(Survey survey, Submission filled) {
        Wave wave = new Wave(survey.id(), survey, Instant.EPOCH, Instant.EPOCH, Policy.FLOOR, List.of(), 0);
        Form form = formOf(wave).redrawn(filled);
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Shown(new Part.Text("*Preview.* Only you see this, and nothing of it is stored.")));
        fields.addAll(form.fields());
        return new Form(PREVIEW_AREA, form.title(), form.submit(), form.context(), fields);
    }

    /** Checks a submission and seals it. */
    public Receipt cast(Submission submission) {
        Optional<Wave> wave = open(submission.wave());
        if (wave.isEmpty()) {
            return new Receipt.Closed(CLOSED);
        }
        OptionalInt group = responses.group(submission.wave(), submission.person());
        if (group.isEmpty()) {
            return new Receipt.NotAsked(NOT_ASKED);
        }
        Optional<Form> completed = formOf(wave.get()).completed(submission);
        if (completed.isPresent()) {
            return new Receipt.Incomplete(completed.get());
        }
        BallotReader.Reading reading =
                new BallotReader(wave.get().survey()).read(group.getAsInt(), submission.values());
        if (reading instanceof BallotReader.Reading.Invalid illegible) {
            return new Receipt.Invalid(illegible.errors());
        }
        Ballot ballot = ((BallotReader.Reading.Valid) reading).ballot();
        PrivacyWarning warning = PrivacyWarning.of(ballot, identifyingWords);
        // No warning for a second submission: it is refused anyway.
        if (!warning.isEmpty()
                && !submission.acknowledges(warning)
                && !responses.answered(submission.wave(), submission.person())) {
            return new Receipt.Warned(formOf(wave.get()).warning(submission, warning));
        }
        return seal(submission.person(), wave.get(), ballot);
    }

    /** Seals the answer that this person does not use the product. */
    public Receipt notUsed(String person, String waveId) {
        Optional<Wave> wave = open(waveId);
        if (wave.isEmpty()) {
            return new Receipt.Closed(CLOSED);
        }
        OptionalInt group = responses.group(waveId, person);
        return group.isEmpty()
                ? new Receipt.NotAsked(NOT_ASKED)
                : seal(person, wave.get(), Ballot.notUsed(group.getAsInt()));
    }

    private Receipt seal(String person, Wave wave, Ballot ballot) {
        byte[] encoded = new BallotCodec(wave.questions()).encode(ballot);
        SealedResponses.Cast cast = responses.cast(wave.id(), person, vault.seal(wave.id(), encoded));
        return switch (cast) {
            case STORED ->
                new Receipt.Sealed(new ReceiptPage(wave, productName(wave), productAndSurvey(wave))
                        .of(ballot, groupName(wave, ballot.group())));
            case ALREADY -> new Receipt.AlreadyAnswered(ALREADY);
            case CLOSED -> new Receipt.Closed(CLOSED);
        };
    }

    private Optional<Wave> open(String waveId) {
        return waveStore.findOpen(waveId).filter(wave -> clock.instant().isBefore(wave.closes()));
    }

    private SurveyForm formOf(Wave wave) {
        return new SurveyForm(wave, productName(wave));
    }

    private String productName(Wave wave) {
        return surveys.catalogue().product(wave.product()).map(Product::name).orElse(wave.product());
    }

    private String productAndSurvey(Wave wave) {
        return surveys.productAndSurvey(wave.product(), wave.survey().id());
    }

    private static String groupName(Wave wave, int group) {
        return wave.groups().stream()
                .filter(candidate -> candidate.number() == group)
                .findFirst()
                .map(ReportingGroup::name)
                .orElse("the whole, in no smaller group");
    }
}
