package dev.candor.core.intake;

import dev.candor.core.page.Page;
import java.util.Map;

/** What became of a submission; each but {@link Faulty} has a page to show. */
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
    record Faulty(Map<String, String> faults) implements Receipt {
        public Faulty {
            faults = Map.copyOf(faults);
        }
    }
}
