package dev.candor.edge.storage;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.ReleaseText;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.scheduling.WaveStore.LastRoster;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** SQL of the rosters behind each survey's last shown result, in the table {@code last_roster}. */
final class LastRosterRows {
    private static final String ALL = "SELECT survey, group_key, person FROM last_roster ORDER BY survey";
    private static final String RELEASES = """
            SELECT r.text FROM release r JOIN wave w ON w.id = r.wave
            WHERE w.survey = ? ORDER BY r.closed DESC, r.wave DESC LIMIT ?""";
    private static final String DELETE = "DELETE FROM last_roster WHERE survey = ?";
    private static final String INSERT =
            "INSERT INTO last_roster (product, survey, group_key, person) VALUES (?, ?, ?, ?)";

    private LastRosterRows() {}

    /** The last rosters of all surveys. */
    static List<LastRoster> all(Sql sql) throws SQLException {
        Map<String, Map<String, Set<String>>> surveys = new TreeMap<>();
        sql.all(
                ALL,
                row -> surveys.computeIfAbsent(row.getString(1), survey -> new TreeMap<>())
                        .computeIfAbsent(row.getString(2), group -> new TreeSet<>())
                        .add(row.getString(3)));
        List<LastRoster> rosters = new ArrayList<>();
        for (Map.Entry<String, Map<String, Set<String>>> survey : surveys.entrySet()) {
            rosters.add(new LastRoster(participation(sql, survey.getKey()), survey.getValue()));
        }
        return rosters;
    }

    private static OptionalInt participation(Sql sql, String survey) throws SQLException {
        return sql.all(RELEASES, row -> row.getString(1), survey, Releases.HISTORY_LIMIT).stream()
                .map(text -> ReleaseText.read(text).participation())
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** Stores the groups for comparison with the next release, if this release shows any cell. */
    static void keep(Sql sql, Release release, Map<String, Set<String>> groups) throws SQLException {
        if (release.cells().stream().noneMatch(Shown.class::isInstance)) {
            return; // The last roster with a shown cell stays the one to compare with.
        }
        ReleaseHeading wave = release.heading();
        sql.update(DELETE, wave.survey());
        List<Object[]> rows = new ArrayList<>();
        groups.forEach((key, people) ->
                people.forEach(person -> rows.add(new Object[] {wave.product(), wave.survey(), key, person})));
        sql.updateAll(INSERT, rows);
    }
}
