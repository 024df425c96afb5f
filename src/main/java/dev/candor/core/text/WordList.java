package dev.candor.core.text;

import java.util.List;

/** Lists words in a sentence; of one word, the list is that word. */
public final class WordList {
    private WordList() {}

    /** Such as {@code CI, Jenkins and Bazel}. */
    public static String and(List<String> words) {
        return of(words, " and ");
    }

    /** Such as {@code CI, Jenkins or Bazel}. */
    public static String or(List<String> words) {
        return of(words, " or ");
    }

    private static String of(List<String> words, String last) {
        int end = words.size() - 1;
        return end == 0 ? words.get(0) : String.join(", ", words.subList(0, end)) + last + words.get(end);
    }
}
