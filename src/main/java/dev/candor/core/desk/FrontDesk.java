package dev.candor.core.desk;

import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import java.util.Optional;

/** What a person can ask of Candor, other than to take a ballot; the messenger's side calls it. */
public interface FrontDesk {
    /** The answer to {@code /platform-feedback <text>}, seen by this person alone. */
    Page command(String person, String text);

    /** The home tab of this person. */
    Page home(String person);

    /** The form behind a button, such as the ballot behind {@code prompt.answer}; empty if the button has none. */
    Optional<Form> form(String person, String action, String value);

    /** What a button without a form does. */
    Reaction press(String person, String action, String value);

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
