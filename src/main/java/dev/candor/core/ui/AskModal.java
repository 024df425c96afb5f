package dev.candor.core.ui;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.page.Field;
import dev.candor.core.page.Field.Choice;
import dev.candor.core.page.Form;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.scheduling.OpeningPreview;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.result.DateTimeText;
import dev.candor.core.ui.result.SentenceCase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows an owner what would happen before a survey is opened: who is asked, what, and until when. */
final class AskModal {
    static final String AREA = "ask";

    /** Id of the field in which one of several surveys is chosen. */
    static final String SURVEY = "survey";

    private final Policy policy;
    private final ZoneId zone;
    private final Product product;
    private final List<Part> parts = new ArrayList<>();
    private final List<Choice> surveys = new ArrayList<>();

    AskModal(Policy policy, ZoneId zone, Product product) {
        this.policy = policy;
        this.zone = zone;
        this.product = product;
    }

    /** Adds a survey that can be opened, with its next scheduled wave; {@code named} if the modal shows several. */
    void add(Survey survey, OpeningPreview.Opens wave, Optional<Instant> nextDue, boolean named) {
        if (named) {
            parts.add(new Part.Title(survey.id()));
        }
        surveys.add(new Choice(survey.id(), survey.id()));
        String people = RoundedHeadcount.of(wave.asked().people().size()).label();
        parts.add(new Part.People(
                SentenceCase.of(people) + " are asked" + (survey.sample().isEveryone() ? "" : ", in rotation")
                        + ", from",
                product.audience()));
        if (!product.exclude().isEmpty()) {
            parts.add(new Part.People("Not asked:", product.exclude()));
        }
        parts.add(new Part.Text(SentenceCase.of(PromptPage.effort(survey)) + ":\n"
                + survey.questions().stream()
                        .map(Question::wording)
                        .map(ask -> "• " + MarkupEscape.of(ask))
                        .collect(Collectors.joining("\n"))));
        parts.add(new Part.Text("It closes on " + DateTimeText.yours(zone, wave.closes()) + "."
                + nextDue.map(due -> schedule(wave, due)).orElse("")));
        parts.add(new Part.Text(ExpectedAnswersText.of(policy, wave)));
    }

    private String schedule(OpeningPreview.Opens wave, Instant due) {
        String scheduled = "\nThe next scheduled one, on " + DateTimeText.yours(zone, due) + ", ";
        return scheduled
                + (due.isBefore(wave.closes()) ? "is skipped if this one is still open then." : "is opened as well.");
    }

    /** Adds a survey that cannot be opened now. */
    void add(Survey survey, String whyNot) {
        parts.add(new Part.Title(survey.id()));
        parts.add(new Part.Text(whyNot));
    }

    /** The modal; submitting it opens the survey. {@code last} is when the last survey about the product was due. */
    Form form(Optional<Instant> last) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Shown(new Part.Text(
                last.map(day -> product.name() + " was last asked about on " + DateTimeText.day(zone, day) + ".")
                        .orElse(product.name() + " has never been asked about."))));
        parts.forEach(part -> fields.add(new Field.Shown(part)));
        if (surveys.size() > 1) {
            fields.add(new Field.PickOne(SURVEY, "answer", "Which survey?", surveys, Optional.empty()));
        }
        fields.add(new Field.Shown(new Part.Note(
                "Nobody is asked before you press the button. Each person is asked within their own working"
                        + " hours. People who are away, opted out or were asked too recently are left out.")));
        String about = surveys.size() == 1 ? surveys.get(0).value() : "";
        return new Form(AREA, "Ask about " + product.name(), "Ask now", about, fields);
    }
}
