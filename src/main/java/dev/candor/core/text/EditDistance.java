package dev.candor.core.text;

/** How many letters were mistyped in a word. */
public final class EditDistance {
    private EditDistance() {}

    /**
     * Fewest letters to insert, delete, replace or swap with their neighbour, to get from one word to the other (the optimal
     * string alignment of Damerau and Levenshtein). Upper and lower case differ; takes time quadratic in their length.
     */
    public static int between(String one, String other) {
        int[][] distance = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : fewest(distance, one, other, i, j);
            }
        }
        return distance[one.length()][other.length()];
    }

    private static int fewest(int[][] distance, String one, String other, int i, int j) {
        int replaced = distance[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, distance[i - 2][j - 2] + 1) : best;
    }
}
