package dev.candor.edge.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a given width: between words, and within a word that is wider than a line. */
final class TextWrap {
    private static final String ELLIPSIS = "…";
    private static final String WIDEST_NUMBER = "about 100 %";

    private TextWrap() {}

    /** At most {@code most} lines of drawable text; the last one ends with an ellipsis if there is more. */
    static List<String> lines(String text, TextStyle style, double width, int most) {
        BundledFont font = BundledFont.of(style);
        List<String> lines = new ArrayList<>();
        String rest = font.drawable(text);
        while (!rest.isEmpty() && lines.size() < most) {
            boolean last = lines.size() == most - 1 && font.width(rest) > width;
            int end = end(rest, font, last ? width - font.width(ELLIPSIS) : width);
            lines.add(rest.substring(0, end).strip() + (last ? ELLIPSIS : ""));
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** A figure in a narrow column: its number, and below it the rest of a coded one, such as {@code or less}. */
    static List<String> figure(String figure) {
        BundledFont font = BundledFont.of(TextStyle.FIGURE);
        return lines(figure, TextStyle.FIGURE, font.width(WIDEST_NUMBER), 2);
    }

    /** Where the first line of this text ends: at the last space that fits, else at the last character; at least one. */
    private static int end(String text, BundledFont font, double width) {
        if (font.width(text) <= width) {
            return text.length();
        }
        int fits = 0;
        int over = text.length();
        while (over - fits > 1) {
            int middle = (fits + over) >>> 1;
            if (font.width(text.substring(0, middle)) <= width) {
                fits = middle;
            } else {
                over = middle;
            }
        }
        int space = text.lastIndexOf(' ', fits);
        if (space > 0) {
            return space;
        }
        int end = Math.max(fits, 1);
        return Character.isHighSurrogate(text.charAt(end - 1)) ? Math.max(end - 1, 2) : end;
    }
}
