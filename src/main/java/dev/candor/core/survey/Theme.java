package dev.candor.core.survey;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A theme of comments and the words that mention it. Words are compared whole and without case; a {@code *} at the end of a
 * word stands for any ending; several words are found one after another.
 *
 * @param words words and phrases, such as {@code slow}, {@code flak*} and {@code waiting for a runner}
 */
public record Theme(String name, List<String> words) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}*]+");
    private static final String ENDING = "[^ ]*";
    // A shorter beginning, such as "a*", would find nearly everything.
    private static final Pattern PHRASE = Pattern.compile("([^ *]+|[^ *]{3,}\\*)( ([^ *]+|[^ *]{3,}\\*))*");

    // Nearly every phrase, known without a look at the rest of Unicode: each tick reads hundreds of them.
    private static final Pattern USUAL_PHRASE = Pattern.compile("[a-z0-9]{3,}+\\*?(?: [a-z0-9]++)*+");

    public Theme {
        words = List.copyOf(words);
        if (words.isEmpty() || !words.stream().allMatch(Theme::isPhrase)) {
            throw new IllegalArgumentException("theme " + name + ": no words to look for: " + words);
        }
    }

    /** Whether these words can be looked for: letters and digits, with a {@code *} only after three or more of them. */
    public static boolean isPhrase(String words) {
        return USUAL_PHRASE.matcher(words).matches()
                || PHRASE.matcher(plain(words)).matches();
    }

    /** Whether a text mentions the theme. */
    public Predicate<String> finder() {
        Pattern pattern = pattern();
        return text -> pattern.matcher(spaced(text)).find();
    }

    /** Finds the theme in a {@link #spaced} text. */
    Pattern pattern() {
        return Pattern.compile(words.stream()
                .map(words -> plain(words).replace("*", ENDING))
                .collect(Collectors.joining("|", " (?:", ") ")));
    }

    /** The words of the text in lower case, with a space before and after each. */
    static String spaced(String text) {
        return " " + plain(text.replace('*', ' ')) + " ";
    }

    private static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(folded).replaceAll(" ").strip();
    }
}
