package dev.candor.edge.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids of one kind of thing; each may be used once. */
final class Ids {
    static final String WAY_OUT = "give it one of lowercase letters, digits and hyphens, such as ci-pulse";

    private static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final String kind;
    private final Map<String, String> ownerById = new HashMap<>();

    Ids(String kind) {
        this.kind = kind;
    }

    /** Takes an id for something that the file does not list, such as {@code a question of the template sus}. */
    void reserve(String id, String owner) {
        ownerById.put(id, owner);
    }

    Optional<String> read(YamlValue value) {
        Optional<String> id = value.text();
        id.ifPresent(text -> check(value, text));
        return id;
    }

    private void check(YamlValue value, String id) {
        String first = ownerById.putIfAbsent(
                id, "the " + kind + " on line " + value.node().place().line());
        if (first != null) {
            value.mistake(value.quoted() + " is the id of " + first + " already; choose another");
        } else if (!PATTERN.matcher(id).matches()) {
            value.mistake(
                    value.quoted() + " is not an id; write lowercase letters, digits and hyphens, 40 at the most, "
                            + "beginning with a letter or digit, such as ci-pulse");
        }
    }
}
