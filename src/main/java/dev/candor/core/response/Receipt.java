package dev.candor.core.response;

import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import java.util.Map;

/** What became of a submission; each but {@link Faulty} and {@link Warned} has a page to show. */
public sealed interface Receipt {
    /** Sealed and stored; the page shows the very record that was sealed. */
    record Sealed(Page page) implements Receipt {}

    /** This person has answered this wave; the first answer stands. */
    record AlreadyAnswered(Page page) implements Receipt {}

    /** The wave is closed, or there is none such. */
    record Closed(Page page) implements Receipt {}

    /** This person was not asked in this wave. */
    record NotAsked(Page page) implements Receipt {}

    /** Something cannot be taken as it is: by field id, what and how to mend it. Nothing was stored. */
    record Invalid(Map<String, String> faults) implements Receipt {
        public Invalid {
            faults = Map.copyOf(faults);
        }
    }

    /**
     * Some words tell who is meant: the form again, as it was filled in, with those words pointed out. Nothing was
     * stored; sent again with the same words, it is sealed.
     */
    record Warned(Form form) implements Receipt {
        /** Says nothing, so that no log can hold what the form does. */
        @Override
        public String toString() {
            return "Warned[…]";
        }
    }
}
