package dev.candor.edge.config;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words of one kind of thing, which people must be able to tell apart. */
final class Lookalikes {
    private final String kind;
    private final Map<String, YamlValue> first = new HashMap<>();

    Lookalikes(String kind) {
        this.kind = kind;
    }

    /** Whether these words look like those of no earlier one; otherwise a mistake is noted. */
    boolean areNew(YamlValue value, String words) {
        YamlValue like = first.putIfAbsent(looks(words), value);
        if (like != null) {
            value.mistake(value.quoted() + " looks like the " + kind + " " + like.quoted() + " on line "
                    + like.node().place().line() + ": nobody could tell them apart; choose other words");
        }
        return like == null;
    }

    /** Whatever the case, the kind of space and the full stop at the end. */
    private static String looks(String words) {
        String plain = InvisibleCharacters.without(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        String bare = plain.replaceFirst("[ .,;:!…]+$", "");
        return bare.isEmpty() ? plain : bare;
    }
}
