package dev.candor.core.ui;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.GenerationOptions;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import dev.candor.core.text.WordList;
import dev.candor.core.ui.result.DateTimeText;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.SentenceCase;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The prompt and its reminder. */
final class PromptPage {
    private static final int TEN_SECONDS = 10;
    private static final int SECONDS_OF_COMMENT = 45;
    private static final int MINUTE = 60;

    private static final String WHO_CANDOR_IS =
            "Candor is a bot that asks you now and then about the tools you work with,"
                    + " and keeps your answers without your name.";

    private PromptPage() {}

    /** The first prompt that a person ever gets: begins with who Candor is. */
    static Page firstPrompt(
            Wave wave, Optional<String> name, ProductHistory before, List<Part> sinceThen, ZoneId zone) {
        Page prompt = prompt(wave, name, before, sinceThen, zone);
        return new Page(
                prompt.summary(),
                Stream.concat(Stream.of(new Part.Text(WHO_CANDOR_IS)), prompt.parts().stream())
                        .toList());
    }

    /**
     * The prompt, with dates in this timezone, and changes since the last survey.
     *
     * @param name the name that owners gave the survey, with its markup escaped; empty for a configured one
     * @param sinceThen what was said last time, and what was done since
     */
    static Page prompt(Wave wave, Optional<String> name, ProductHistory before, List<Part> sinceThen, ZoneId zone) {
        return page(
                wave,
                before,
                sinceThen,
                zone,
                generations(wave.survey())
                        .map(names -> names + ": which do you use?")
                        .orElse("How is " + before.product().name() + " for you?" + inBrackets(name)));
    }

    static Page reminder(Wave wave, Optional<String> name, ProductHistory before, List<Part> sinceThen, ZoneId zone) {
        return page(
                wave,
                before,
                sinceThen,
                zone,
                "A reminder: "
                        + generations(wave.survey())
                                .map(names -> "which do you use, " + names + "?")
                                .orElse("how is " + before.product().name() + " for you?" + inBrackets(name)));
    }

    private static String inBrackets(Optional<String> name) {
        return name.map(given -> " (" + given + ")").orElse("");
    }

    /** Such as {@code CI or Jenkins}; empty unless the survey asks which generation one uses. */
    private static Optional<String> generations(Survey survey) {
        return survey.branchingQuestion()
                .filter(branching -> branching.used().isEmpty())
                .map(branching -> GenerationOptions.of(branching.question()))
                .map(options -> options.names().subList(0, options.several()))
                .map(WordList::or);
    }

    private static Page page(Wave wave, ProductHistory before, List<Part> sinceThen, ZoneId zone, String question) {
        List<Part> parts = new ArrayList<>();
        String effort = effort(wave.survey());
        String closes = DateTimeText.yours(zone, wave.closes());
        parts.add(new Part.Text("*" + question + "*\n" + SentenceCase.of(effort) + ", until " + closes + "."));
        parts.addAll(sinceThen);
        before.latest().ifPresent(release -> parts.addAll(changeNotes(release, wave.policy())));
        Optional<Question> headline = wave.survey().headline();
        headline.ifPresent(scale -> {
            parts.add(new Part.Text(MarkupEscape.of(scale.wording()) + "\n" + ScaleEnds.ends(scale.type())));
            parts.add(new Part.Buttons(scaleButtons(scale.type(), wave.id())));
        });
        parts.add(new Part.Buttons(otherButtons(wave.id(), headline.isPresent())));
        parts.add(new Part.Buttons(Pause.buttons(wave.id())));
        parts.add(new Part.Note("Anonymous: your answers are sealed at once, and counted only when this closes."));
        return new Page(question + " " + SentenceCase.of(effort) + ".", parts);
    }

    private static List<Part> changeNotes(Release before, Policy now) {
        List<Part> notes = new ArrayList<>();
        if (before.isVoided()) {
            notes.add(new Part.Note("You are asked again, because the last survey is void: the key to its answers was "
                    + "lost, or something other than Candor changed them. They are destroyed."));
        }
        if (!before.policy().equals(now)) {
            notes.add(new Part.Note(
                    "Changed since the last survey: " + String.join(", ", changes(before.policy(), now)) + "."));
        }
        return notes;
    }

    private static List<String> changes(Policy before, Policy now) {
        List<String> changes = new ArrayList<>();
        change(changes, "answers needed to show a group", before.minGroup(), now.minGroup());
        change(changes, "answers needed to show comments", before.minCommentBallots(), now.minCommentBallots());
        change(changes, "comments needed for the same readers", before.minComments(), now.minComments());
        return changes;
    }

    private static void change(List<String> changes, String what, int before, int now) {
        if (before != now) {
            changes.add(what + " (" + now + ", before " + before + ")");
        }
    }

    private static List<Button> scaleButtons(QuestionType scale, String wave) {
        return IntStream.rangeClosed(scale.low(), scale.high())
                .mapToObj(point -> Button.of(Action.RATE.id(point), scale.point(point), wave))
                .toList();
    }

    private static List<Button> otherButtons(String wave, boolean rated) {
        List<Button> buttons = new ArrayList<>();
        if (!rated) {
            buttons.add(Button.primary(Action.ANSWER, "Answer", wave));
        }
        buttons.add(Button.of(Action.NOT_A_USER, "I don't use it", wave));
        buttons.add(Button.of(Action.SKIP, "Not this time", wave));
        buttons.add(Button.of(Action.PRIVACY, "How is this anonymous?", wave));
        return buttons;
    }

    /** Such as {@code 5 questions and 1 comment, about 2 minutes}; of a survey that branches, the most that anybody is asked. */
    static String effort(Survey survey) {
        List<Question> asked = survey.longestBranch();
        int comments = (int) asked.stream()
                .filter(question -> question.type() == QuestionType.TEXT)
                .count();
        int questions = asked.size() - comments;
        int seconds = questions * TEN_SECONDS + comments * SECONDS_OF_COMMENT;
        int minutes = Math.round((float) seconds / MINUTE);
        String time = seconds < MINUTE * 3 / 4
                ? (seconds + TEN_SECONDS - 1) / TEN_SECONDS * TEN_SECONDS + " seconds"
                : minutes == 1 ? "1 minute" : minutes + " minutes";
        String count = Stream.of(count(questions, "question"), count(comments, "comment"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" and "));
        String most = survey.branchingQuestion().isPresent() ? "up to " : "";
        return most + count + ", about " + time;
    }

    private static String count(int number, String of) {
        return number == 0 ? "" : number + " " + of + (number == 1 ? "" : "s");
    }
}
