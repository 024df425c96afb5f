package dev.candor.core.response.privacyhints;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Normalizes words for comparison, without case and accents. */
public final class NormalizedText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final String SPECIAL_LETTERS = "łøđıßæœð";
    private static final List<String> REPLACEMENTS = List.of("l", "o", "d", "i", "ss", "ae", "oe", "d");

    private NormalizedText() {}

    /**
     * A word in a text.
     *
     * @param plain in lower case, without accents
     * @param from index of the first character
     * @param to index after the last character
     * @param lower whether the word begins with a lower-case letter
     */
    public record Word(String plain, int from, int to, boolean lower) {}

    public static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            boolean lower = Character.isLowerCase(text.codePointAt(word.start()));
            words.add(new Word(plain(word.group()), word.start(), word.end(), lower));
        }
        return words;
    }

    /** The text in lower case, without accents. */
    public static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(letter -> letter < 0x80)) {
            return lower;
        }
        String bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("");
        for (int i = 0; i < SPECIAL_LETTERS.length(); i++) {
            bare = bare.replace(SPECIAL_LETTERS.substring(i, i + 1), REPLACEMENTS.get(i));
        }
        return bare;
    }
}
