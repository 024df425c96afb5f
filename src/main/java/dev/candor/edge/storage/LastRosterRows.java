package dev.candor.edge.storage;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.ReleaseText;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.scheduling.WaveStore.LastRoster;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SQL of the rosters behind each survey's last shown results, in the table {@code last_roster}. */
final class LastRosterRows {
    /** Results of a survey that the next one is compared with. */
    private static final int RESULTS = 3;

    private static final String ALL = "SELECT survey, wave, group_key, person FROM last_roster ORDER BY survey, wave";
    private static final String RELEASES = """
            SELECT r.text FROM release r JOIN wave w ON w.id = r.wave
            WHERE w.survey = ? ORDER BY r.closed DESC, r.wave DESC LIMIT ?""";
    private static final String WAVES = "SELECT DISTINCT wave FROM last_roster WHERE survey = ? ORDER BY wave";
    private static final String DELETE = "DELETE FROM last_roster WHERE survey = ? AND wave = ?";
    private static final String FORGET_GROUPS = "UPDATE last_roster SET group_key = '' WHERE survey = ? AND wave = ?";
    private static final String INSERT =
            "INSERT INTO last_roster (product, survey, wave, group_key, person) VALUES (?, ?, ?, ?, ?)";

    private LastRosterRows() {}

    /** The last rosters of all surveys, for a new result of this one. */
    static List<LastRoster> all(Sql sql, String ofNewResult) throws SQLException {
        Map<String, Map<String, Map<String, Set<String>>>> surveys = new TreeMap<>();
        sql.all(
                ALL,
                row -> surveys.computeIfAbsent(row.getString(1), survey -> new TreeMap<>())
                        .computeIfAbsent(row.getString(2), wave -> new TreeMap<>())
                        .computeIfAbsent(row.getString(3), group -> new TreeSet<>())
                        .add(row.getString(4)));
        LocalDate thirdLast = releases(sql, ofNewResult).stream()
                .filter(Release::showsCells)
                .skip(RESULTS - 1)
                .map(release -> release.heading().closed())
                .findFirst()
                .orElse(LocalDate.MIN);
        List<LastRoster> rosters = new ArrayList<>();
        for (Map.Entry<String, Map<String, Map<String, Set<String>>>> survey : surveys.entrySet()) {
            List<Release> releases = releases(sql, survey.getKey());
            survey.getValue()
                    .forEach((wave, groups) -> rosters.add(new LastRoster(
                            ofWave(releases, wave)
                                    .noneMatch(release ->
                                            release.heading().closed().isBefore(thirdLast)),
                            participation(releases, wave),
                            groups)));
        }
        return rosters;
    }

    private static OptionalInt participation(List<Release> releases, String wave) {
        return Stream.concat(ofWave(releases, wave), releases.stream())
                .map(Release::participation)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static Stream<Release> ofWave(List<Release> releases, String wave) {
        return releases.stream().filter(release -> release.heading().wave().equals(wave));
    }

    private static List<Release> releases(Sql sql, String survey) throws SQLException {
        return sql.all(RELEASES, row -> ReleaseText.read(row.getString(1)), survey, Releases.HISTORY_LIMIT);
    }

    /** Stores the groups for comparison with the next releases, if this release shows any cell. */
    static void keep(Sql sql, Release release, Map<String, Set<String>> groups) throws SQLException {
        if (!release.showsCells()) {
            return; // The last rosters with a shown cell stay those to compare with.
        }
        ReleaseHeading heading = release.heading();
        Set<String> kept = wavesWithFigures(sql, heading);
        for (String wave : sql.all(WAVES, row -> Objects.requireNonNull(row.getString(1)), heading.survey())) {
            // Groups of a total under 30 answers have no figures, so of an earlier wave the total is enough.
            sql.update(kept.contains(wave) ? FORGET_GROUPS : DELETE, heading.survey(), wave);
        }
        List<Object[]> rows = new ArrayList<>();
        groups.forEach((key, people) -> people.forEach(
                person -> rows.add(new Object[] {heading.product(), heading.survey(), heading.wave(), key, person})));
        sql.updateAll(INSERT, rows);
    }

    /** The results before this one that are still compared with: what was said in words gives way to what is said now. */
    private static Set<String> wavesWithFigures(Sql sql, ReleaseHeading last) throws SQLException {
        return releases(sql, last.survey()).stream()
                .filter(release ->
                        release.showsCells() && !release.heading().wave().equals(last.wave()))
                .limit(RESULTS - 1)
                .filter(Release::showsFigures)
                .map(release -> release.heading().wave())
                .collect(Collectors.toSet());
    }
}
