package dev.candor.core.page;

import java.util.List;
import java.util.Optional;

/** A field of a {@link Form}; every one may be left empty. */
public sealed interface Field {
    /** Only to be read. */
    record Shown(Part part) implements Field {}

    /** One of the choices, all of them in sight (at most 10) or, beyond that, in a list. */
    record PickOne(String id, String action, String label, List<Choice> choices, Optional<String> chosen)
            implements Field {
        public PickOne {
            choices = List.copyOf(choices);
        }
    }

    /** Any number of the choices, at most 10; {@code chosen} by value. */
    record PickMany(String id, String action, String label, List<Choice> choices, List<String> chosen)
            implements Field {
        public PickMany {
            choices = List.copyOf(choices);
            chosen = List.copyOf(chosen);
        }

        /** With nothing chosen. */
        public PickMany(String id, String action, String label, List<Choice> choices) {
            this(id, action, label, choices, List.of());
        }
    }

    /** Free words over several lines, at most {@code most} characters; {@code written} stands there already. */
    record Write(String id, String action, String label, String hint, int maxLength, String initial) implements Field {
        /** With nothing written. */
        public Write(String id, String action, String label, String hint, int maxLength) {
            this(id, action, label, hint, maxLength, "");
        }
    }

    /** One choice: {@code value} comes back, {@code label} is read; at most 75 characters each. */
    record Choice(String value, String label) {}
}
