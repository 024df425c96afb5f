package dev.candor.edge.config;

import dev.candor.core.text.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggests the known word that a mistyped one probably means. */
final class SpellingSuggestion {
    /** Longer words get no suggestion: comparing takes quadratic time. */
    private static final int MAX_WORD_LENGTH = 80;

    private SpellingSuggestion() {}

    /** Way out for an unknown word: the closest known word, or the list of all. */
    static String wayOut(String word, Collection<String> known) {
        return of(word, known)
                .map(SpellingSuggestion::didYouMean)
                .orElseGet(() -> "one of " + String.join(", ", known));
    }

    static String didYouMean(String word) {
        return "did you mean " + word + "?";
    }

    /** The known word at a small edit distance, or one that the word begins with. */
    static Optional<String> of(String word, Collection<String> known) {
        if (word.length() > MAX_WORD_LENGTH) {
            return Optional.empty();
        }
        int maxDistance = Math.max(1, Math.min(3, word.length() / 3));
        return known.stream()
                .min(Comparator.comparingInt(k -> distance(word, k)))
                .filter(k -> distance(word, k) <= maxDistance
                        || (k.length() >= 3 && word.regionMatches(true, 0, k, 0, k.length())));
    }

    private static int distance(String left, String right) {
        return EditDistance.between(left.toLowerCase(Locale.ROOT), right.toLowerCase(Locale.ROOT));
    }
}
