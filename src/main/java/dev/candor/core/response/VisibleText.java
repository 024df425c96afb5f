package dev.candor.core.response;

import java.util.Set;

/** Tells text that somebody can see from blanks, fillers, marks over nothing, and characters without a form. */
final class VisibleText {
    /** Letters and symbols by their class, and blank all the same: Hangul fillers, Braille without dots, a silent note. */
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159);

    private VisibleText() {}

    /** Whether there is anything to see in it. */
    static boolean isIn(String text) {
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
