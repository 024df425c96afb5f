package dev.candor.core.ui;

import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the messenger's side calls for commands, buttons and modals, except for ballots. */
public interface Interactions {
    /** Response to {@code /platform-feedback <text>}, visible only to this person. */
    CommandResponse command(String person, String text);

    /** Whether the response to this command may be a modal, which must be opened within seconds. */
    static boolean mayOpenModal(String text) {
        return CommandParser.words(text).stream().limit(1).anyMatch(Set.of("ask", "close")::contains);
    }

    Page home(String person);

    /** The form behind a button, such as the ballot behind {@code prompt.answer}; empty if the button has none. */
    Optional<Form> form(String person, String action, String value);

    /** What a button without a form does. */
    Reaction press(String person, String action, String value);

    /**
     * Handles a submitted modal other than a ballot.
     *
     * @param area {@link Form#area()}
     * @param about {@link Form#context()}
     * @param values chosen values by field id; without the fields left empty
     */
    FormOutcome submit(String person, String area, String about, Map<String, List<String>> values);

    /** The form that replaces an open one after a press in it; empty if the press changes nothing in the form. */
    Optional<Form> change(String person, FormPress press);

    /** Response to a button without a form. */
    sealed interface Reaction {
        /** Replaces the message with the button. */
        record Replace(Page page) implements Reaction {}

        /** Shows this page to the person alone; the message stays. */
        record Whisper(Page page) implements Reaction {}

        /** Replaces the home tab. */
        record Redraw(Page home) implements Reaction {}
    }
}
