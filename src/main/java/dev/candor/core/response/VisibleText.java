package dev.candor.core.response;

import java.util.Set;

/** Distinguishes visible text from white space, fillers, combining marks without a base, and unassigned characters. */
final class VisibleText {
    /** Invisible characters that Unicode classifies as letters or symbols: Hangul fillers, blank Braille, null notehead. */
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159);

    private VisibleText() {}

    /** Whether the text contains a visible character. */
    static boolean containsVisible(String text) {
        return text.codePoints().anyMatch(VisibleText::isVisible);
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> !BLANK.contains(point);
        };
    }
}
