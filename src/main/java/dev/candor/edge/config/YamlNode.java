package dev.candor.edge.config;

import java.util.List;

/** A piece of YAML that knows where it stands. */
sealed interface YamlNode {
    FilePosition place();

    /** A scalar as it was written: numbers, dates and truth values are text until someone needs them. */
    record Text(FilePosition place, String text) implements YamlNode {}

    /** A key without a value. */
    record Nothing(FilePosition place) implements YamlNode {}

    /** A reference to an anchor elsewhere, which is not followed. */
    record Alias(FilePosition place, String anchor) implements YamlNode {}

    /** A list. */
    record Items(FilePosition place, List<YamlNode> items) implements YamlNode {}

    /** A mapping, a key as often as it was written. */
    record Keys(FilePosition place, List<Entry> entries) implements YamlNode {}

    /** One key of a mapping, and its value. */
    record Entry(FilePosition place, String key, YamlNode value) {}
}
