package dev.candor.core.ui.result;

import java.util.List;

/** The numbers of a chart in plain words. */
final class ChartWords {
    /** The most characters that stand for a picture. */
    static final int MAX = 2_000;

    private ChartWords() {}

    /** The title and as many of these rows as there is room for, each as a sentence. */
    static String of(String title, List<String> rows) {
        StringBuilder words = new StringBuilder(sentence(title));
        for (int i = 0; i < rows.size(); i++) {
            String sentence = " " + sentence(rows.get(i));
            String rest = " And " + (rows.size() - i) + " more.";
            if (words.length() + sentence.length() + rest.length() > MAX) {
                return words + rest;
            }
            words.append(sentence);
        }
        return words.toString();
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") ? text : text + ".";
    }
}
