package dev.candor.core.response.privacyhints;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a word is compared: without regard to case and accents. */
public final class NormalizedText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final String NO_ACCENT = "łøđıßæœð";
    private static final List<String> WRITTEN_AS = List.of("l", "o", "d", "i", "ss", "ae", "oe", "d");

    private NormalizedText() {}

    /**
     * A word of a text.
     *
     * @param plain in lower case, without accents
     * @param from where it begins
     * @param to where it has ended
     * @param lower whether it begins with a small letter
     */
    public record Word(String plain, int from, int to, boolean lower) {}

    /** The words of a text, in their order. */
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
        for (int i = 0; i < NO_ACCENT.length(); i++) {
            bare = bare.replace(NO_ACCENT.substring(i, i + 1), WRITTEN_AS.get(i));
        }
        return bare;
    }
}
