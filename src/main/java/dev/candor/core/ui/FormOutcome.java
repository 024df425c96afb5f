package dev.candor.core.ui;

import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the person who submitted a form sees next. */
public sealed interface FormOutcome {
    /** The page replaces the form. */
    record Done(Page page) implements FormOutcome {}

    /**
     * The form stays as it was filled in, with these messages by field id.
     *
     * @param filled draws the form with what was filled in and the messages as text, where it is too late to mark fields
     */
    record Invalid(Map<String, String> errors, Supplier<Optional<Form>> filled) implements FormOutcome {
        public Invalid {
            errors = Map.copyOf(errors);
        }
    }

    /** Another form replaces this one. */
    record Replaced(Form form) implements FormOutcome {}

    /** Another form opens on top of this one. */
    record Pushed(Form form) implements FormOutcome {}

    /** The form closes, and the one beneath it becomes {@code beneath}. */
    record Returned(Form beneath) implements FormOutcome {}

    /** A page of one sentence replaces the form. */
    static FormOutcome sentence(String sentence) {
        return new Done(Page.of(sentence));
    }
}
