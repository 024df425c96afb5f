package dev.candor.edge.config;

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

    /** Damerau–Levenshtein distance (optimal string alignment), ignoring case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
