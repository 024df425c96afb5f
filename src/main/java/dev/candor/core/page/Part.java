package dev.candor.core.page;

import java.util.List;
import java.util.Optional;

/** A part of a {@link Page}. A messenger splits or truncates parts that are too long for it. */
public sealed interface Part {
    /** A headline in plain text. */
    record Title(String text) implements Part {}

    /**
     * A paragraph with the markup {@code *bold*}, {@code _italic_} and {@code `code`}; links are no markup (see {@link Linked}), and
     * {@link MarkupEscape} words contain none.
     */
    record Text(String text) implements Part {}

    /** A paragraph as in {@link Text}, with a link to a web page after it. */
    record Linked(String text, String label, String url) implements Part {}

    /** Small print with the markup of a paragraph. */
    record Note(String text) implements Part {}

    /** A quoted comment, displayed unchanged: it contains no markup. */
    record Quote(String words) implements Part {}

    /** A horizontal line between two sections. */
    record Divider() implements Part {}

    /**
     * People (U… or W…), user groups (S…) and channels (C… or G…) after some plain text; a messenger displays their names
     * without notifying anybody.
     */
    record People(String before, List<String> ids) implements Part {
        public People {
            ids = List.copyOf(ids);
        }
    }

    /**
     * A paragraph with a drop-down list; a selection is submitted at once, like a press of a button.
     *
     * @param prompt placeholder while nothing is chosen, at most 150 characters
     * @param chosen value of the current choice
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

    /**
     * A chart.
     *
     * @param otherwise the same numbers with bars of text, where nothing can be drawn
     */
    record Picture(Chart chart, String otherwise) implements Part {}

    /**
     * A table; the first column names the row.
     *
     * @param caption what the table shows, never blank
     * @param header one cell per column
     * @param rows at most {@link #MAX_ROWS}, each as long as the header
     */
    record Table(String caption, List<String> header, List<List<String>> rows) implements Part {
        /** The most rows that every surface shows. */
        public static final int MAX_ROWS = 100;

        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
