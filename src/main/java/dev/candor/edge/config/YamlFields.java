package dev.candor.edge.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Values of a YAML mapping by key; unknown, missing and repeated keys are noted as mistakes. */
final class YamlFields {
    private final YamlValue whole;
    private final int mistakesBefore;
    private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();

    YamlFields(YamlValue whole, List<String> known) {
        this.whole = whole;
        mistakesBefore = whole.mistakes().count();
        if (whole.node() instanceof YamlNode.Keys keys) {
            keys.entries().forEach(entry -> put(entry, known));
        } else {
            whole.mistake("found " + whole.quoted() + "; write keys with values: " + String.join(", ", known));
        }
    }

    private void put(YamlNode.Entry entry, List<String> known) {
        String key = entry.key();
        YamlNode.Entry first = entries.get(key);
        if (!known.contains(key)) {
            mistake(entry, YamlValue.quoted(key) + " is not a key here; " + SpellingSuggestion.wayOut(key, known));
        } else if (first != null) {
            mistake(
                    entry,
                    "'" + key + "' is here twice, first on line "
                            + first.place().line() + "; keep one");
        } else {
            entries.put(key, entry);
        }
    }

    private void mistake(YamlNode.Entry entry, String message) {
        whole.mistakes().add(entry.place(), path(InvisibleCharacters.shown(entry.key())), message);
    }

    private String path(String key) {
        return whole.path().isEmpty() ? key : whole.path() + "." + key;
    }

    Optional<YamlValue> get(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(entry -> new YamlValue(entry.value(), path(key), whole.mistakes()));
    }

    /** Value of a required key. */
    Optional<YamlValue> require(String key, String remedy) {
        if (!entries.containsKey(key) && whole.node() instanceof YamlNode.Keys) {
            whole.mistakes().add(whole.node().place(), path(key), "the key is missing; " + remedy);
        }
        return get(key);
    }

    /** The supplied value, unless a mistake was noted since the mapping was opened. */
    <T> Optional<T> unlessMistaken(Supplier<T> value) {
        return whole.mistakes().count() == mistakesBefore ? Optional.of(value.get()) : Optional.empty();
    }
}
