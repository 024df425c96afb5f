package dev.candor.core.page;

/**
 * A button.
 *
 * @param action {@code <area>.<verb>}, such as {@code prompt.answer}; unique within its row
 * @param label what is written on it, plain
 * @param value what it is about, such as a wave's id
 * @param primary whether it is the one that stands out
 */
public record Button(String action, String label, String value, boolean primary) {
    /** A button of this action that does not stand out. */
    public static Button of(Action action, String label, String value) {
        return of(action.id(), label, value);
    }

    /** A button that does not stand out. */
    public static Button of(String action, String label, String value) {
        return new Button(action, label, value, false);
    }
}
