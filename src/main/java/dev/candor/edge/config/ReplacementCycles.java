package dev.candor.edge.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds products that replace each other in a cycle. */
final class ReplacementCycles {
    private final Map<String, Map<String, YamlValue>> replaced;
    private final Set<String> done = new HashSet<>();
    private final List<String> trail = new ArrayList<>();

    /** Takes, by product id, the ids it replaces, with their place in the file. */
    ReplacementCycles(Map<String, Map<String, YamlValue>> replaced) {
        this.replaced = replaced;
    }

    void check() {
        replaced.keySet().forEach(this::follow);
    }

    private void follow(String product) {
        if (done.contains(product)) {
            return;
        }
        trail.add(product);
        replaced.getOrDefault(product, Map.of()).forEach(this::step);
        trail.remove(product);
        done.add(product);
    }

    private void step(String older, YamlValue value) {
        int start = trail.indexOf(older);
        if (start < 0) {
            follow(older);
            return;
        }
        value.mistake(value.quoted() + " closes a cycle: " + String.join(" -> ", trail.subList(start, trail.size()))
                + " -> " + older + "; leave one out");
    }
}
