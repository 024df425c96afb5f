package dev.candor.edge.config;

import java.util.List;

/** A piece of YAML that knows where it stands. */
sealed interface Node {
    Place place();

    /** A scalar as it was written: numbers, dates and truth values are text until someone needs them. */
    record Text(Place place, String text) implements Node {}

    /** A key without a value. */
    record Nothing(Place place) implements Node {}

    /** A reference to an anchor elsewhere, which is not followed. */
    record Alias(Place place, String anchor) implements Node {}

    /** A list. */
    record Items(Place place, List<Node> items) implements Node {}

    /** A mapping, a key as often as it was written. */
    record Keys(Place place, List<Entry> entries) implements Node {}

    /** One key of a mapping, and its value. */
    record Entry(Place place, String key, Node value) {}
}
