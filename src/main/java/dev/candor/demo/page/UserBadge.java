package dev.candor.demo.page;

import java.util.Locale;

/** How a member appears: a name, and a picture made of initials and a colour. */
public record UserBadge(String id, String name, String title, boolean app) {
    private static final int TINTS = 8;

    /** One or two letters. */
    public String initials() {
        StringBuilder letters = new StringBuilder();
        for (String word : name.strip().split("\\s+", -1)) {
            if (!word.isEmpty() && letters.length() < 2) {
                letters.appendCodePoint(word.codePointAt(0));
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    /** Which of the colours it has, always the same for the same id. */
    public int tint() {
        return Math.floorMod(id.hashCode(), TINTS);
    }
}
