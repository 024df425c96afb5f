package dev.candor.edge.storage.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedFilesTest {
    @TempDir
    Path folder;

    private static String refusal(Path file) {
        Audit.Outcome outcome = Audit.of(file, Optional.empty());
        assertThat(outcome).isInstanceOf(Audit.Outcome.Refused.class);
        String why = ((Audit.Outcome.Refused) outcome).why();
        assertThat(why).startsWith(file.toString());
        return why;
    }

    @Test
    void a_missing_file_is_refused() {
        assertThat(refusal(folder.resolve("candor.db"))).contains("there is no such file", "CANDOR_DB");
    }

    @Test
    void a_folder_is_refused() {
        assertThat(refusal(folder)).contains("is a folder", "candor.db");
    }

    @Test
    void an_empty_file_is_refused_by_the_audit() throws IOException {
        assertThat(refusal(Files.createFile(folder.resolve("candor.db")))).contains("is empty");
    }

    @Test
    void a_file_that_is_encrypted_or_not_a_database_is_refused() throws IOException {
        byte[] noise = new byte[8192];
        new Random(1).nextBytes(noise);
        assertThat(refusal(Files.write(folder.resolve("candor.db"), noise)))
                .contains("does not begin as an SQLite database", "encrypted");
    }

    @Test
    void another_programs_database_is_refused() throws SQLException {
        Path file = folder.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE wave (id TEXT)");
        }
        assertThat(refusal(file))
                .contains("not Candor's", "lacks the tables flyway_schema_history, release, roster, slot");
    }

    @Test
    void a_database_of_a_newer_version_is_refused() throws SQLException {
        SampleDatabase database = new SampleDatabase(folder).fresh().planted("""
                INSERT INTO flyway_schema_history VALUES
                (99, '99', 'future', 'SQL', 'V99__future.sql', 1, '', '2000-01-01', 0, 1)""");
        assertThat(refusal(database.file()))
                .contains("from a newer version of Candor (V99__future.sql)", "a newer one");
    }

    @Test
    void a_database_of_an_older_version_is_refused_with_the_way_to_bring_it_up_to_date() throws SQLException {
        SampleDatabase database = new SampleDatabase(folder).fresh().planted("ALTER TABLE slot RENAME TO box");
        assertThat(refusal(database.file()))
                .contains("from an older version of Candor", "bring a copy of it up to date: start it with serve once")
                .doesNotContain("not Candor's");
    }

    @Test
    void a_truncated_file_is_refused() throws IOException {
        Path file = new SampleDatabase(folder).fresh().file();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5000));
        assertThat(refusal(file)).contains("is cut short", "copy it again");
    }

    @Test
    void a_file_with_scrambled_pages_is_refused() throws IOException {
        Path file = new SampleDatabase(folder).closed(1).file();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        assertThat(refusal(Files.write(file, bytes))).contains("is damaged", "copy it again");
    }

    @Test
    void a_file_in_the_middle_of_a_commit_is_refused() throws IOException, SQLException {
        Path file = new SampleDatabase(folder).open().file();
        Path journal = FileSnapshot.companion(file, "-journal");
        byte[] hot;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            // A small cache makes SQLite write pages before the commit.
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("BEGIN");
            statement.execute("UPDATE slot SET mac = randomblob(16)");
            hot = Files.readAllBytes(journal);
            statement.execute("ROLLBACK");
        }
        Files.write(journal, hot);
        assertThat(refusal(file)).contains("is being written", "stop Candor", "start it once");
    }

    @Test
    void a_file_locked_by_another_process_is_refused() throws IOException, InterruptedException {
        Path file = new SampleDatabase(folder).open().file();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Locker.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream ready = other.getInputStream()) {
            assertThat(ready.read()).isEqualTo('!');
            assertThat(refusal(file)).contains("is being written");
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(Audit.of(file, Optional.empty())).isInstanceOf(Audit.Outcome.Audited.class);
    }

    /** Program that holds a transaction open until it is stopped. */
    static final class Locker {
        private Locker() {}

        /** Locks the file, prints a mark and waits. */
        public static void main(String[] arguments) throws SQLException, IOException {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
                    Statement statement = connection.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");
                System.out.write('!');
                System.out.flush();
                int end = System.in.read();
                statement.execute(end < 0 ? "ROLLBACK" : "COMMIT");
            }
        }
    }
}
