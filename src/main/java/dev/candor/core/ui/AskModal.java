package dev.candor.core.ui;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.Field;
import dev.candor.core.page.Field.Choice;
import dev.candor.core.page.Form;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.scheduling.ForecastWave;
import dev.candor.core.survey.AskedOf;
import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.result.DateTimeText;
import dev.candor.core.ui.result.SentenceCase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The form in which an owner chooses what to ask about a product, for how long and when, and sees what would happen. */
final class AskModal {
    static final String AREA = "ask";

    /** How long a survey can stay open, as ISO-8601. */
    private static final List<Choice> OPEN_FOR = List.of(
            new Choice("P1D", "1 day"),
            new Choice("P2D", "2 days"),
            new Choice("P3D", "3 days"),
            new Choice("P5D", "5 days"),
            new Choice("P7D", "1 week"),
            new Choice("P14D", "2 weeks"));

    /** Label of the buttons that cancel a planned start. */
    static final String CANCEL = "Cancel the planned start";

    private static final String USUAL = "usual";

    private final Policy policy;
    private final List<Release> past;
    private final ZoneId zone;
    private final Product product;
    private final AskChoice choice;
    private final List<Field> summary = new ArrayList<>();
    private final List<Button> buttons = new ArrayList<>();
    private Optional<Instant> start;
    private boolean refused;
    private boolean canAskNow = true;

    /**
     * A form with this choice.
     *
     * @param past releases of the product, newest first
     * @param zone the reader's timezone
     */
    AskModal(Policy policy, List<Release> past, ZoneId zone, Product product, AskChoice choice) {
        this.policy = policy;
        this.past = past;
        this.zone = zone;
        this.product = product;
        this.choice = choice;
        this.start = choice.start();
    }

    /** Says what happened to what was filled in. */
    void notice(String words) {
        text(words.strip());
    }

    /** Says that the owner writes the questions next. */
    void explainOwnQuestions() {
        text("You write up to " + OwnerSurvey.MAX_QUESTIONS
                + " questions and give them a name. They are kept: you can ask"
                + " them again, change them and remove them.");
    }

    /** Says that nothing is chosen. */
    void explainNothingChosen() {
        text("Choose what to ask, and see here what would happen.");
    }

    /** Says that what was chosen is not there any more. */
    void explainGone() {
        text("This survey is not there any more. Please choose another one.");
    }

    /** Says why the chosen survey cannot be opened as chosen. */
    void explainRefusal(String whyNot) {
        text(whyNot);
        refused = true;
    }

    /** Fills in this time of the start. */
    void propose(Instant at) {
        start = Optional.of(at);
    }

    /** Leaves out that the survey can be asked now. */
    void forbidAskingNow() {
        canAskNow = false;
    }

    /**
     * Shows what the chosen survey asks, and whom.
     *
     * @param wave whom it asks, as far as that can be foreseen
     * @param when when it opens and closes; empty if that is said elsewhere
     */
    void show(Survey survey, Optional<ForecastWave.Outcome.Opens> wave, String when) {
        questions(survey);
        if (!when.isEmpty()) {
            text(when);
        }
        wave.ifPresent(opens -> {
            people(survey, opens);
            text(ExpectedAnswersText.of(policy, survey, opens.asked(), opens.expected(), opens.groups(), past));
        });
    }

    private void people(Survey survey, ForecastWave.Outcome.Opens wave) {
        String people = RoundedHeadcount.of(wave.asked()).label();
        add(new Part.People(
                SentenceCase.of(people) + " are asked" + (survey.sample().isEveryone() ? "" : ", in rotation")
                        + ", from",
                product.audience()));
        if (!product.exclude().isEmpty()) {
            add(new Part.People("Not asked:", product.exclude()));
        }
    }

    private void questions(Survey survey) {
        boolean branches = survey.branchingQuestion().isPresent();
        text(SentenceCase.of((branches ? "for each person " : "") + PromptPage.effort(survey)) + ":"
                + questions(survey, "", asked -> (asked.users() && asked.others()) || !branches)
                + questions(survey, "\nPeople who use it:", asked -> asked.users() && !asked.others() && branches)
                + questions(survey, "\nOthers:", asked -> !asked.users() && branches));
        buttons.add(Button.of(Action.ASK_PREVIEW, "Preview", survey.id()));
    }

    /** A line for each question that these respondents are asked, below this line; empty if there is none. */
    private static String questions(Survey survey, String of, Predicate<AskedOf> which) {
        String lines = survey.questions().stream()
                .filter(question -> which.test(question.askedOf()))
                .map(question -> "\n• " + MarkupEscape.of(question.wording()))
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : of + lines;
    }

    /** Shows that the chosen survey has a planned start, and what becomes of it. */
    void showPlan(PlannedStart start, String forecast) {
        text("*Planned.* " + forecast);
        buttons.add(Button.of(Action.ASK_CANCEL, CANCEL, start.survey()));
    }

    /** Offers to change and remove the chosen survey. */
    void offerChanges(OwnerSurvey written) {
        buttons.add(Button.of(Action.ASK_EDIT, "Change the questions", written.id()));
        buttons.add(Button.of(Action.ASK_REMOVE, "Remove", written.id()));
    }

    /** The form. {@code last} is when the last survey about the product was due. */
    Form form(List<Choice> surveys, Optional<Instant> last) {
        List<Field> fields = new ArrayList<>();
        fields.add(survey(surveys));
        fields.addAll(summary);
        if (!buttons.isEmpty()) {
            fields.add(new Field.Shown(new Part.Buttons(buttons)));
        }
        boolean own = choice.survey().equals(AskChoice.OWN);
        if (!own) {
            fields.add(openFor());
            fields.add(new Field.Moment(
                    choice.startField(),
                    Action.ASK_REDRAW.id(),
                    "When it opens",
                    canAskNow && choice.planned().isEmpty() ? "Leave it empty to ask now." : "",
                    start));
        }
        fields.add(new Field.Shown(new Part.Note(
                last.map(day -> product.name() + " was last asked about on " + DateTimeText.day(zone, day) + ".")
                                .orElse(product.name() + " has never been asked about.")
                        + " Nobody is asked before you press the button. Each person is asked within their own working hours."
                        + " People who are away, opted out or were asked too recently are left out.")));
        String submit = own
                ? "Write the questions"
                : choice.planned().isPresent()
                        ? "Change the plan"
                        : start.isPresent() || refused ? "Plan it" : "Ask now";
        return new Form(AREA, "Ask about " + product.name(), submit, product.id(), fields);
    }

    private Field survey(List<Choice> surveys) {
        return new Field.Select(
                choice.surveyField(),
                Action.ASK_REDRAW.id(),
                "What to ask",
                surveys,
                Optional.of(choice.survey()).filter(survey -> !survey.isEmpty()),
                Field.OnChange.REDRAWS);
    }

    private Field openFor() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(USUAL, "As usual for this survey"));
        choices.addAll(OPEN_FOR);
        return new Field.Select(
                choice.openForField(),
                Action.ASK_REDRAW.id(),
                "How long it is open",
                choices,
                Optional.of(choice.openFor().flatMap(AskModal::offered).orElse(USUAL)),
                Field.OnChange.REDRAWS);
    }

    /** The offered value of this length. */
    private static Optional<String> offered(Duration length) {
        return OPEN_FOR.stream()
                .map(Choice::value)
                .filter(value -> Duration.parse(value).equals(length))
                .findFirst();
    }

    /** How long a survey is open by this value; empty if that is not offered. */
    static Optional<Duration> openFor(String value) {
        return OPEN_FOR.stream()
                .map(Choice::value)
                .filter(value::equals)
                .findFirst()
                .map(Duration::parse);
    }

    private void text(String text) {
        add(new Part.Text(text));
    }

    private void add(Part part) {
        summary.add(new Field.Shown(part));
    }
}
