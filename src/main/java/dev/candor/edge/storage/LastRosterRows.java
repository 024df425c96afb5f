package dev.candor.edge.storage;

import dev.candor.core.disclosure.Heading;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The people of each survey's last release that showed something, by group, as rows. */
final class LastRosterRows {
    private static final String OF =
            "SELECT survey, leaf_key, person FROM last_roster WHERE product = ? ORDER BY survey";
    private static final String INSERT =
            "INSERT INTO last_roster (product, survey, leaf_key, person) VALUES (?, ?, ?, ?)";

    private LastRosterRows() {}

    static List<Map<String, Set<String>>> of(Sql sql, String product) throws SQLException {
        Map<String, Map<String, Set<String>>> surveys = new TreeMap<>();
        sql.all(
                OF,
                row -> surveys.computeIfAbsent(row.getString(1), survey -> new TreeMap<>())
                        .computeIfAbsent(row.getString(2), group -> new TreeSet<>())
                        .add(row.getString(3)),
                product);
        return List.copyOf(surveys.values());
    }

    static void keep(Sql sql, Release release, Map<String, Set<String>> groups) throws SQLException {
        if (release.cells().stream().noneMatch(Shown.class::isInstance)) {
            return; // Nothing was shown that another release could be held against: what was shown before still can be.
        }
        Heading wave = release.heading();
        sql.update("DELETE FROM last_roster WHERE survey = ?", wave.survey());
        List<Object[]> rows = new ArrayList<>();
        groups.forEach((key, people) ->
                people.forEach(person -> rows.add(new Object[] {wave.product(), wave.survey(), key, person})));
        sql.updateAll(INSERT, rows);
    }
}
