package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseText;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteReleasesTest {
    private static final LocalDate LAST = LocalDate.parse("2026-11-03");

    @TempDir
    Path folder;

    @Test
    void a_weekly_survey_leaves_room_for_a_half_yearly_one() throws SQLException {
        Release rare = release("ci-half-yearly", LAST.minusMonths(7));
        List<Release> all = new ArrayList<>(List.of(rare));
        for (int week = 0; week <= 2 * Releases.HISTORY_LIMIT; week++) {
            all.add(release("ci-pulse", LAST.minusWeeks(week)));
        }
        String url = "jdbc:sqlite:" + folder.resolve("candor.db");
        try (Database database = Database.open(url)) {
            store(url, all);

            List<Release> latest = new SqliteReleases(database).latest("ci", Releases.HISTORY_LIMIT);

            assertThat(latest)
                    .hasSize(Releases.HISTORY_LIMIT + 1)
                    .startsWith(all.get(1), all.get(2))
                    .endsWith(rare);
        }
    }

    private static Release release(String survey, LocalDate closed) {
        return ReleaseBuilder.of(ReleaseBuilder.CI, survey, closed.toString(), ReleaseBuilder.RATING)
                .rated(0, 12, 4)
                .release();
    }

    private static void store(String url, List<Release> releases) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement wave = connection.prepareStatement("""
                        INSERT INTO wave (id, survey, product, scheduled, closes, state, policy, roster_size, reminders)
                        VALUES (?, ?, 'ci', ?, 0, 'KEY_DESTROYED', '', 70, '')""");
                PreparedStatement text = connection.prepareStatement(
                        "INSERT INTO release (wave, product, closed, text) VALUES (?, 'ci', ?, ?)")) {
            for (Release release : releases) {
                wave.setString(1, release.heading().wave());
                wave.setString(2, release.heading().survey());
                wave.setLong(3, release.heading().closed().toEpochDay());
                wave.executeUpdate();
                text.setString(1, release.heading().wave());
                text.setString(2, release.heading().closed().toString());
                text.setString(3, ReleaseText.write(release));
                text.executeUpdate();
            }
        }
    }
}
