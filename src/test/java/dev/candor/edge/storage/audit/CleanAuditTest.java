package dev.candor.edge.storage.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanAuditTest {
    private static final String VERDICT = "CLEAN: nothing found in this file that ties a person to an answer.";

    @TempDir
    Path folder;

    @Test
    void a_new_database_is_clean() {
        assertThat(new SampleDatabase(folder).fresh().findings()).isEmpty();
    }

    @Test
    void a_database_with_an_open_wave_is_clean() {
        Audit.Outcome.Audited audited = new SampleDatabase(folder).open().audit();
        assertThat(audited.lines())
                .contains(
                        "  slot                22  sealed slots for the answers of 1 wave, one per person, filled or not")
                .contains("  ci-pulse-20261124T100000Z  open               key in the vault  policy 806e9a243dbb")
                .endsWith(VERDICT);
        assertThat(audited.findings()).isZero();
    }

    @Test
    void a_database_with_closed_waves_is_clean_and_lists_when_and_how_they_closed() {
        assertThat(new SampleDatabase(folder).closed(2).audit().lines())
                .containsSubsequence(
                        "  roster               0  may answer an open wave: their group, and whether they have; never what,"
                                + " never when",
                        "  last_roster         22  were asked for the last results, to see how many came and went;"
                                + " never who answered",
                        "  opt_out              1  chose not to be asked: about what, and until when",
                        "  slot                 0  sealed slots for the answers of 0 waves, one per person, filled or not",
                        "  ci-pulse-20261124T100000Z  closed 2026-11-29  key destroyed     policy 806e9a243dbb",
                        "  ci-pulse-20261201T100000Z  closed 2026-12-06  key destroyed     policy 806e9a243dbb",
                        VERDICT);
    }

    @Test
    void a_database_with_a_cancelled_wave_is_clean_and_rewritten() throws SQLException {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.tickAt(fixture.openWave().closes());
            assertThat(fixture.waveStore.open()).isEmpty();
        }
        Path file = folder.resolve("data/candor.db");
        Audit.Outcome.Audited audited = (Audit.Outcome.Audited) Audit.of(file, Optional.of(folder.resolve("vault")));
        assertThat(audited.lines()).endsWith(VERDICT);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA freelist_count")) {
            assertThat(row.getInt(1)).as("pages that were not rewritten").isZero();
        }
    }

    @Test
    void a_database_with_a_contact_history_is_clean() {
        try (CoreFixture fixture = new CoreFixture(folder, CoreFixture.LIMITED)) {
            fixture.openWave();
        }
        assertThat(new SampleDatabase(folder).audit().lines())
                .contains(
                        "  contact             22  were asked lately, or last, by a survey: when its wave opened; never"
                                + " whether they answered")
                .endsWith(VERDICT);
    }

    @Test
    void the_report_names_nobody_and_hides_how_many_answered() {
        List<String> lines = new SampleDatabase(folder).open().audit().lines();
        assertThat(lines).noneMatch(line -> line.contains("U0")).noneMatch(line -> line.matches(".*\\b14\\b.*"));
    }

    @Test
    void the_audit_writes_nothing_and_works_in_a_read_only_folder() throws IOException {
        SampleDatabase database = new SampleDatabase(folder).closed(1);
        Path data = folder.resolve("data");
        byte[] before = Files.readAllBytes(database.file());
        FileTime longAgo = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(database.file(), longAgo);
        List<Path> files = list(data);
        Files.setPosixFilePermissions(database.file(), PosixFilePermissions.fromString("r--------"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-x------"));
        assertThat(database.findings()).isEmpty();
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.readAllBytes(database.file())).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(database.file())).isEqualTo(longAgo);
        assertThat(list(data)).isEqualTo(files);
    }

    private static List<Path> list(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.sorted().toList();
        }
    }
}
