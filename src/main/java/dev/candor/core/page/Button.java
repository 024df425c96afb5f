package dev.candor.core.page;

/**
 * A button of a page.
 *
 * @param action {@code <area>.<verb>}, such as {@code prompt.answer}; unique within its row
 * @param label plain text
 * @param value sent with the press, such as a wave's id
 * @param primary whether the button is emphasised
 */
public record Button(String action, String label, String value, boolean primary) {
    /** A button for this action, without emphasis. */
    public static Button of(Action action, String label, String value) {
        return of(action.id(), label, value);
    }

    /** A button without emphasis. */
    public static Button of(String action, String label, String value) {
        return new Button(action, label, value, false);
    }
}
