package dev.candor.core.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A field of a {@link Form}. */
public sealed interface Field {
    /** Whether the field may stay empty. */
    default Need need() {
        return Need.OPTIONAL;
    }

    /** Whether a field may stay empty. */
    enum Need {
        OPTIONAL,

        /** A messenger lets nobody submit the form while the field is empty; what arrives may still be without it. */
        REQUIRED
    }

    /** What a change of a field does. */
    enum OnChange {
        NOTHING,

        /** It is sent at once, because other parts of the form depend on it. */
        REDRAWS
    }

    /** Read-only content. */
    record Shown(Part part) implements Field {}

    /** A single choice: up to 10 choices are all visible, more become a drop-down list. */
    record PickOne(
            String id,
            String action,
            String label,
            List<Choice> choices,
            Optional<String> chosen,
            OnChange onChange,
            Need need)
            implements Field {
        public PickOne {
            choices = List.copyOf(choices);
        }

        /** A choice that may be left open. */
        public PickOne(
                String id,
                String action,
                String label,
                List<Choice> choices,
                Optional<String> chosen,
                OnChange onChange) {
            this(id, action, label, choices, chosen, onChange, Need.OPTIONAL);
        }

        /** A choice that may be left open, and on which no other field depends. */
        public PickOne(String id, String action, String label, List<Choice> choices, Optional<String> chosen) {
            this(id, action, label, choices, chosen, OnChange.NOTHING);
        }

        /** A choice that must be made, and on which no other field depends. */
        public static PickOne required(
                String id, String action, String label, List<Choice> choices, Optional<String> chosen) {
            return new PickOne(id, action, label, choices, chosen, OnChange.NOTHING, Need.REQUIRED);
        }
    }

    /** A multiple choice of at most 10 choices; {@code chosen} holds values. */
    record PickMany(String id, String action, String label, List<Choice> choices, List<String> chosen)
            implements Field {
        public PickMany {
            choices = List.copyOf(choices);
            chosen = List.copyOf(chosen);
        }
    }

    /** A single choice from a drop-down list. */
    record Select(
            String id,
            String action,
            String label,
            List<Choice> choices,
            Optional<String> chosen,
            OnChange onChange,
            Need need)
            implements Field {
        public Select {
            choices = List.copyOf(choices);
        }

        /** A choice that must be made. */
        public Select(
                String id,
                String action,
                String label,
                List<Choice> choices,
                Optional<String> chosen,
                OnChange onChange) {
            this(id, action, label, choices, chosen, onChange, Need.REQUIRED);
        }
    }

    /** A date and time, submitted as seconds since 1970; a change is sent at once. */
    record Moment(String id, String action, String label, String hint, Optional<Instant> chosen) implements Field {}

    /** One line of text of at most {@code maxLength} characters; {@code initial} is filled in already. */
    record Line(String id, String action, String label, String hint, int maxLength, String initial, Need need)
            implements Field {}

    /** Multi-line text of at most {@code maxLength} characters; {@code initial} is filled in already. */
    record Write(String id, String action, String label, String hint, int maxLength, String initial, Need need)
            implements Field {
        /** A text that may be left out. */
        public Write(String id, String action, String label, String hint, int maxLength, String initial) {
            this(id, action, label, hint, maxLength, initial, Need.OPTIONAL);
        }
    }

    /** A day; submitted as {@code 2026-12-01}. */
    record PickDay(String id, String action, String label, String hint, Optional<LocalDate> chosen) implements Field {}

    /** The address of a web page, on one line. */
    record WriteLink(String id, String action, String label, String hint, String initial) implements Field {}

    /** A choice: {@code value} is submitted, {@code label} is displayed; at most 75 characters each. */
    record Choice(String value, String label) {}
}
