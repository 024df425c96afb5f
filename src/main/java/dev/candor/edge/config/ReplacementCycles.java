package dev.candor.edge.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds products that replace each other in a circle. */
final class ReplacementCycles {
    private final Map<String, Map<String, YamlValue>> replaced;
    private final Set<String> done = new HashSet<>();
    private final List<String> trail = new ArrayList<>();

    /** Takes, per product, what it replaces and where that is said. */
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

    private void step(String older, YamlValue saidAt) {
        int start = trail.indexOf(older);
        if (start < 0) {
            follow(older);
            return;
        }
        saidAt.mistake(saidAt.quoted() + " closes a circle: " + String.join(" -> ", trail.subList(start, trail.size()))
                + " -> " + older + "; leave one out");
    }
}
