package dev.candor;

import dev.candor.core.survey.Product;
import dev.candor.core.survey.Team;
import dev.candor.edge.config.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the Slack ids of a configuration, each with the keys at which it is used. */
final class ConfiguredIds {
    private final SortedMap<String, List<String>> keys = new TreeMap<>();

    private ConfiguredIds() {}

    static SortedMap<String, List<String>> of(Configuration configuration) {
        ConfiguredIds ids = new ConfiguredIds();
        ids.add("workspace.admins", configuration.workspace().admins());
        List<Product> products = configuration.catalogue().products();
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i);
            String at = "products[" + i + "].";
            ids.add(at + "owners", product.owners());
            ids.add(at + "channel", List.of(product.channel()));
            ids.add(at + "audience", product.audience());
            ids.add(at + "exclude", product.exclude());
        }
        List<Team> teams = configuration.catalogue().teams();
        for (int i = 0; i < teams.size(); i++) {
            ids.add("teams[" + i + "].members", teams.get(i).members());
            ids.add("teams[" + i + "].channel", List.of(teams.get(i).channel()));
        }
        return ids.keys;
    }

    private void add(String key, List<String> ids) {
        ids.forEach(id -> keys.computeIfAbsent(id, unused -> new ArrayList<>()).add(key));
    }
}
