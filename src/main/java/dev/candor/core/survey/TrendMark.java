package dev.candor.core.survey;

import java.time.LocalDate;

/**
 * Something that an owner did on a day, to be seen in the trend of a product, such as {@code new runners live}.
 *
 * @param text plain text in the owner's own words, at most {@value #MAX_LENGTH} characters
 */
public record TrendMark(LocalDate day, String text) {
    public static final int MAX_LENGTH = 60;

    public TrendMark {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a mark has 1 to " + MAX_LENGTH + " characters: '" + text + "'");
        }
    }
}
