package dev.candor.core.ui;

import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.ui.result.CommandText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Interactions of people who are not known to be members: help and their own opt-out. Names no product. */
final class OutsiderInteractions implements Interactions {
    private static final Set<Action> OPT_OUTS =
            Set.of(Action.STOP_ABOUT_WAVE, Action.STOP_ALL, Action.START, Action.HOME_STOP, Action.HOME_START);

    private final Interactions interactions;
    private final String refusal;
    private final FormOutcome submitted;

    /** {@code submitted} is the outcome of every form. */
    OutsiderInteractions(Interactions interactions, String refusal, FormOutcome submitted) {
        this.interactions = interactions;
        this.refusal = refusal;
        this.submitted = submitted;
    }

    /** This sentence and the commands that remain. */
    static Page page(String sentence) {
        return new Page(sentence, List.of(new Part.Text(sentence), new Part.Text(commands())));
    }

    private static String commands() {
        return String.join(
                "\n",
                "What you can ask:",
                CommandText.command("stop") + " – stop asking me about everything",
                CommandText.command("start") + " – take that back",
                CommandText.command("help") + " – this page");
    }

    @Override
    public CommandResponse command(String person, String text) {
        List<String> words = CommandParser.words(text);
        String verb = words.isEmpty() ? "" : words.get(0);
        return switch (verb) {
            // Always about everything: a response about the named product would reveal whether it exists.
            case "stop", "start" -> interactions.command(person, verb);
            default -> new CommandResponse.Message(page(refusal));
        };
    }

    @Override
    public Page home(String person) {
        List<Part> parts = new ArrayList<>(page(refusal).parts());
        parts.add(new Part.Buttons(List.of(
                Button.of(Action.STOP_ALL, "Stop asking me about everything", ""),
                Button.of(Action.START, "Ask me again", ""))));
        return new Page(refusal, parts);
    }

    @Override
    public Optional<Form> form(String person, String action, String value) {
        return Optional.empty();
    }

    @Override
    public FormOutcome submit(String person, String area, String about, Map<String, List<String>> values) {
        return submitted;
    }

    @Override
    public Optional<Form> change(String person, FormPress press) {
        return Optional.empty();
    }

    @Override
    public Reaction press(String person, String action, String value) {
        if (Action.of(action).filter(taken -> OPT_OUTS.contains(taken.action())).isEmpty()) {
            return new Reaction.Whisper(page(refusal));
        }
        Reaction reaction = interactions.press(person, action, value);
        // A member's home tab would reveal products and results.
        return reaction instanceof Reaction.Redraw ? new Reaction.Redraw(home(person)) : reaction;
    }
}
