package dev.candor.core.response;

import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import java.util.Map;

/** The outcome of a submission; all but {@link Invalid}, {@link Incomplete} and {@link Warned} have a page to display. */
public sealed interface Receipt {
    /** Sealed and stored; the page displays the sealed record. */
    record Sealed(Page page) implements Receipt {}

    /** The person has answered this wave before; the first answer is kept. */
    record AlreadyAnswered(Page page) implements Receipt {}

    /** The wave is closed or does not exist. */
    record Closed(Page page) implements Receipt {}

    /** The person was not asked in this wave. */
    record NotAsked(Page page) implements Receipt {}

    /** Invalid input, with a message per field id that says how to correct it. Nothing was stored. */
    record Invalid(Map<String, String> errors) implements Receipt {
        public Invalid {
            errors = Map.copyOf(errors);
        }
    }

    /**
     * The form did not display all questions that belong to the answers, because its last change did not arrive. It is
     * displayed again with them, as it was filled in. Nothing was stored.
     */
    record Incomplete(Form form) implements Receipt {
        /** Hides the content, so that no log can contain an answer. */
        @Override
        public String toString() {
            return "Incomplete[…]";
        }
    }

    /**
     * A comment contains identifying words. The form is displayed again as it was filled in, with those words pointed out.
     * Nothing was stored; submitted again with the same words, the ballot is sealed.
     */
    record Warned(Form form) implements Receipt {
        /** Hides the content, so that no log can contain an answer. */
        @Override
        public String toString() {
            return "Warned[…]";
        }
    }
}
