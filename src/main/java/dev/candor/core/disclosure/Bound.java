package dev.candor.core.disclosure;

/** How a published figure stands to the true one. */
public enum Bound {
    /** The true figure was rounded to this one. */
    ABOUT("%s"),
    /** The true figure rounds to this one or to less. */
    AT_MOST("≤ %s"),
    /** The true figure rounds to this one or to more. */
    AT_LEAST("≥ %s"),
    /** The true figure is less than this one. */
    UNDER("< %s"),
    /** Nothing is said. */
    ANY("any");

    private final String pattern;

    Bound(String pattern) {
        this.pattern = pattern;
    }

    /** The figure as people read it, such as {@code ≥ 80 %}. */
    String label(String figure) {
        return pattern.formatted(figure);
    }
}
