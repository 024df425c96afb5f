package dev.candor.core.page;

import java.util.Optional;

/**
 * A button of a page.
 *
 * @param action {@code <area>.<verb>}, such as {@code prompt.answer}; unique within its row
 * @param label plain text
 * @param value sent with the press, such as a wave's id
 * @param primary whether the button is emphasised
 * @param url page that the button opens in the browser; its press is not handled
 */
public record Button(String action, String label, String value, boolean primary, Optional<String> url) {
    private static final String LINK_AREA = "link.";

    /** A button for this action, without emphasis. */
    public static Button of(Action action, String label, String value) {
        return of(action.id(), label, value);
    }

    /** A button without emphasis. */
    public static Button of(String action, String label, String value) {
        return new Button(action, label, value, false, Optional.empty());
    }

    /** A button for this action, with emphasis. */
    public static Button primary(Action action, String label, String value) {
        return new Button(action.id(), label, value, true, Optional.empty());
    }

    /** A button that opens a web page; {@code name} is unique within its row. */
    public static Button link(String name, String label, String url) {
        return new Button(LINK_AREA + name, label, "", false, Optional.of(url));
    }

    /** Whether this is the action of a {@link #link}, which the browser has handled already. */
    public static boolean isLink(String action) {
        return action.startsWith(LINK_AREA);
    }
}
