package dev.candor.demo.page;

import java.util.Locale;

/** A member as the page shows it: a name, and an avatar of initials on a colour. */
public record UserBadge(String id, String name, boolean app) {
    private static final int TINTS = 8;

    /** Up to two initials. */
    public String initials() {
        StringBuilder initials = new StringBuilder();
        for (String word : name.strip().split("\\s+", -1)) {
            if (!word.isEmpty() && initials.length() < 2) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    /** Index of the avatar's colour, derived from the id. */
    public int tint() {
        return Math.floorMod(id.hashCode(), TINTS);
    }
}
