package dev.candor.edge.config;

import java.util.List;

/** A YAML node with its position in the file. */
sealed interface YamlNode {
    FilePosition place();

    /** A scalar as written; numbers, dates and booleans stay text until they are parsed. */
    record Text(FilePosition place, String text) implements YamlNode {}

    /** A key without a value. */
    record Nothing(FilePosition place) implements YamlNode {}

    /** A reference to an anchor; it is not followed. */
    record Alias(FilePosition place, String anchor) implements YamlNode {}

    /** A list. */
    record Items(FilePosition place, List<YamlNode> items) implements YamlNode {}

    /** A mapping; a repeated key has an entry each time. */
    record Keys(FilePosition place, List<Entry> entries) implements YamlNode {}

    /** One key of a mapping with its value. */
    record Entry(FilePosition place, String key, YamlNode value) {}
}
