package dev.candor.core.page;

import java.util.List;
import java.util.Optional;

/** A part of a {@link Page}. Lengths are the messenger's business: it splits or shortens what is too long. */
public sealed interface Part {
    /** A headline, plain. */
    record Title(String text) implements Part {}

    /**
     * A paragraph; {@code *bold*}, {@code _italic_} and {@code `code`} are understood, links are not, and nothing is in
     * {@link Literal} words.
     */
    record Text(String text) implements Part {}

    /** Small print, with the same marks as a paragraph. */
    record Note(String text) implements Part {}

    /** People's own words: shown as they are, nothing in them is understood. */
    record Quote(String words) implements Part {}

    /** A line between two sections. */
    record Divider() implements Part {}

    /** People (U…), user groups (S…) and channels (C…) after some plain words; the messenger names them, and calls nobody. */
    record People(String before, List<String> ids) implements Part {
        public People {
            ids = List.copyOf(ids);
        }
    }

    /**
     * A paragraph beside which one of the choices can be picked; its value comes back at once, as a press does.
     *
     * @param prompt what stands where nothing is chosen, at most 150 characters
     * @param chosen the value of the choice that holds now
     */
    record Pick(String text, String action, String prompt, List<Field.Choice> choices, Optional<String> chosen)
            implements Part {
        public Pick {
            choices = List.copyOf(choices);
        }
    }

    /** A row of buttons. */
    record Buttons(List<Button> buttons) implements Part {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }
}
