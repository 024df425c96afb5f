package dev.candor.core.ui;

import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person can ask of Candor, other than to take a ballot; the messenger's side calls it. */
public interface Interactions {
    /** The answer to {@code /platform-feedback <text>}, seen by this person alone. */
    CommandResponse command(String person, String text);

    /** Whether the answer to this command may be a modal, which has to be opened within seconds; told by its words alone. */
    static boolean mayOpenModal(String text) {
        return CommandParser.words(text).stream().limit(1).anyMatch(Set.of("ask", "close")::contains);
    }

    /** The home tab of this person. */
    Page home(String person);

    /** The form behind a button, such as the ballot behind {@code prompt.answer}; empty if the button has none. */
    Optional<Form> form(String person, String action, String value);

    /** What a button without a form does. */
    Reaction press(String person, String action, String value);

    /**
     * What comes of submitting a modal other than a ballot.
     *
     * @param area {@link Form#area()}
     * @param about {@link Form#context()}
     * @param values by field id: the chosen values; nothing for a field left empty
     */
    Page submit(String person, String area, String about, Map<String, List<String>> values);

    /** What a button did. */
    sealed interface Reaction {
        /** The message with the button becomes this page. */
        record Replace(Page page) implements Reaction {}

        /** This is said to the person alone, the message stays. */
        record Whisper(Page page) implements Reaction {}

        /** The home tab becomes this page. */
        record Redraw(Page home) implements Reaction {}
    }
}
