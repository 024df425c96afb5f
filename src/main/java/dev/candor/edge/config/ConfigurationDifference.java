package dev.candor.edge.config;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What one configuration has that another has not: products, teams and surveys by id, other settings by their key. */
public final class ConfigurationDifference {
    private final List<String> added = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();

    private ConfigurationDifference(Configuration before, Configuration after) {
        Catalogue old = before.catalogue();
        Catalogue fresh = after.catalogue();
        compare("product ", old.products(), fresh.products(), Product::id);
        compare("team ", old.teams(), fresh.teams(), Team::id);
        compare("survey ", old.surveys(), fresh.surveys(), Survey::id);
        compare("workspace", before.workspace(), after.workspace());
        compare("attention", old.contactLimit(), fresh.contactLimit());
        compare("digest", before.digest(), after.digest());
        compare("privacy", before.policy(), after.policy());
        compare("slack", before.messagesPerMinute(), after.messagesPerMinute());
    }

    /** The difference in a few words, such as {@code added survey ci-weekly; changed product ci, digest}. */
    public static String words(Configuration before, Configuration after) {
        ConfigurationDifference difference = new ConfigurationDifference(before, after);
        List<String> parts = new ArrayList<>();
        part("added ", difference.added, parts);
        part("removed ", difference.removed, parts);
        part("changed ", difference.changed, parts);
        return parts.isEmpty() ? "no setting is different" : String.join("; ", parts);
    }

    private static void part(String verb, List<String> things, List<String> parts) {
        if (!things.isEmpty()) {
            parts.add(verb + String.join(", ", things));
        }
    }

    private <T> void compare(String kind, List<T> before, List<T> after, Function<T, String> id) {
        Map<String, T> old = new LinkedHashMap<>();
        before.forEach(one -> old.put(id.apply(one), one));
        for (T one : after) {
            T earlier = old.remove(id.apply(one));
            if (earlier == null) {
                added.add(kind + id.apply(one));
            } else if (!earlier.equals(one)) {
                changed.add(kind + id.apply(one));
            }
        }
        old.keySet().forEach(gone -> removed.add(kind + gone));
    }

    private void compare(String key, Object before, Object after) {
        if (!before.equals(after)) {
            changed.add(key);
        }
    }
}
