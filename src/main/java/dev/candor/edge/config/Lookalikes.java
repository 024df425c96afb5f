package dev.candor.edge.config;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Detects names of one kind that people could not tell apart. */
final class Lookalikes {
    private final String kind;
    private final Map<String, String> firstByForm = new HashMap<>();

    Lookalikes(String kind) {
        this.kind = kind;
    }

    /** Takes a name for something that the file does not list, such as {@code a question of the template sus}. */
    void reserve(String words, String owner) {
        firstByForm.put(normalized(words), owner);
    }

    /** Whether the name normalized unlike every earlier one; otherwise a mistake is noted. */
    boolean isNew(YamlValue value, String words) {
        String like = firstByForm.putIfAbsent(
                normalized(words),
                "the " + kind + " " + value.quoted() + " on line "
                        + value.node().place().line());
        if (like != null) {
            value.mistake(
                    value.quoted() + " looks like " + like + ": nobody could tell them apart; choose other words");
        }
        return like == null;
    }

    /** Form of the name that ignores case, kinds of space and punctuation at the end. */
    private static String normalized(String words) {
        String plain = InvisibleCharacters.without(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        String bare = plain.replaceFirst("[ .,;:!…]+$", "");
        return bare.isEmpty() ? plain : bare;
    }
}
