package dev.candor.edge.storage.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class PlantedDataTest {
    @TempDir
    static Path opened;

    @TempDir
    static Path closed;

    @TempDir
    Path folder;

    /** Written once, for all tests to plant something in a copy. */
    @BeforeAll
    static void write() {
        new SampleDatabase(opened).open();
        new SampleDatabase(closed).closed(1);
    }

    private SampleDatabase open() {
        return new SampleDatabase(folder).copyOf(opened);
    }

    private SampleDatabase closed() {
        return new SampleDatabase(folder).copyOf(closed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ALTER TABLE roster ADD COLUMN answered_at TEXT         | column roster.answered_at: Candor has no such column; by its name it is a time
            ALTER TABLE roster ADD COLUMN note INTEGER             | column roster.note: Candor has no such column
            ALTER TABLE slot ADD COLUMN person TEXT                 | column slot.person: Candor has no such column; by its name it links an answer
            ALTER TABLE release ADD COLUMN ballots TEXT            | column release.ballots: Candor has no such column
            CREATE TABLE ballot (rating INTEGER)                   | table ballot: Candor has no such table
            CREATE TABLE held (survey TEXT, key_name TEXT)         | table held: Candor has no such table
            ALTER TABLE wave ADD COLUMN spent_keys TEXT            | column wave.spent_keys: Candor has no such column
            CREATE TABLE log (id INTEGER PRIMARY KEY AUTOINCREMENT)| table sqlite_sequence: Candor has no such table; it numbers rows in their order
            CREATE INDEX who ON roster (answered, person)          | index who: Candor has no such index on roster
            CREATE VIEW both AS SELECT * FROM roster, slot         | view both: Candor has none
            CREATE TRIGGER t AFTER UPDATE ON roster BEGIN SELECT 1; END | trigger t: Candor has none on roster
            UPDATE roster SET answered = 1764064860 WHERE person = 'U0PAY1' | table roster: 1 rows whose 'answered'
            UPDATE roster SET group_number = 17 WHERE person = 'U0PAY1'    | table roster: 1 waves with people in groups
            UPDATE prompt SET reminders = 99 WHERE person = 'U0PAY1' | table prompt: 1 rows whose
            UPDATE slot SET sealed = zeroblob(length(sealed))       | table slot: 22 slots that are not sealed
            UPDATE slot SET sealed = zeroblob(9) WHERE slot = (SELECT max(slot) FROM slot) | table slot: 1 waves whose sealed answers are not all of one length
            UPDATE slot SET slot = 'U0PAY1' WHERE slot = (SELECT max(slot) FROM slot) | table slot: 1 row holds a user id
            DELETE FROM slot WHERE slot = (SELECT max(slot) FROM slot) | table slot: 1 waves with more or fewer slots for answers
            INSERT INTO slot VALUES ('ci-pulse-1', randomblob(16), randomblob(16), randomblob(500)) | table slot: 1 sealed slots of waves that are not open
            UPDATE wave SET state = 'KEY_DESTROYED'                | wave ci-pulse-20261124T100000Z: closed without a release
            INSERT INTO contact VALUES ('ci-pulse', 'U0PAY1', 1), ('ci-pulse', 'U0PAY2', 2) | table contact: 1 surveys that asked at more instants
            INSERT INTO reply VALUES ('ci-pulse-20261124T100000Z', 1, 'ci', 'RESULT', '', 'DONE', 'x', '', '', 1) | table reply: 1 replies to waves that are open
            INSERT INTO result_message VALUES ('ci-pulse-20261124T100000Z', 'C0CI', '1764064860.000100') | table result_message: 1 places of results of waves that are open
            INSERT INTO result_message VALUES ('ci-pulse-1', 'C0CI', '1764064860.000100') | table result_message: 1 places of results
            INSERT INTO reading VALUES ('2026-11-24T10:01:02', 'ci', 'OWNER') | table reading: 1 readings dated more finely
            INSERT INTO reply VALUES ('x', 1, 'ci', 'RESULT', '', 'DONE', 'for U0PAY1', '', '', 1) | table reply: 1 row holds a user id
            INSERT INTO owner_survey VALUES ('ci_own-1', 'ci', 'U0PAY1', NULL, 0, 0) | table owner_survey: 1 row holds a user id
            INSERT INTO owner_question VALUES ('ci_own-1', 0, 'q1', 'RATING', 'by U0PAY1', '') | table owner_question: 1 row holds a user id
            INSERT INTO planned_start VALUES ('U0PAY1', 'ci', 1, 'P5D') | table planned_start: 1 row holds a user id
            UPDATE wave_question SET asked_of = 'U0PAY1' WHERE position = 0 | table wave_question: 1 row holds a user id
            INSERT INTO reply SELECT 'x', 1, 'ci', 'RESULT', '', 'DONE', sealed, '', '', 1 FROM slot LIMIT 1 | table reply: 1 row holds bytes that are no text
            INSERT INTO owner_question SELECT 'ci_own-1', 1, 'q1', 'RATING', sealed, '' FROM slot LIMIT 1 | table owner_question: 1 row holds bytes
            INSERT INTO planned_start SELECT slot, 'ci', 1, 'P5D' FROM slot LIMIT 1 | table planned_start: 1 row holds bytes
            UPDATE prompt SET zone = (SELECT slot FROM slot LIMIT 1) WHERE person = 'U0PAY1' | table prompt: 1 row holds bytes
            """)
    void data_planted_beside_an_open_wave_is_found(String planted, String found) throws SQLException {
        assertThat(open().planted(planted).findings()).anyMatch(finding -> finding.startsWith(found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            UPDATE release SET text = replace(text, 'end', 'ballot') | wave ci-pulse-20261124T100000Z: its release was not written by Candor
            UPDATE release SET text = replace(text, 'says 3', 'U0PAY4') | table release: 1 row holds a user id
            UPDATE release SET text = replace(text, 'says 3', 'asked U09STRANGER') | table release: 1 row holds a user id
            UPDATE release SET text = replace(text, 'UNSTABLE', '<@UABCDEF>') | table release: 1 row holds a user id
            UPDATE release SET closed = '2026-11-29T10:00:01Z'     | table release: 1 releases dated more finely
            UPDATE release SET text = replace(text, 'min_group=5', 'min_group=7') | wave ci-pulse-20261124T100000Z: its release is of another wave, or
            UPDATE wave SET policy = 'min_group=1'                 | wave ci-pulse-20261124T100000Z: its policy is not a valid policy
            UPDATE wave SET state = 'SCRUBBED'                     | wave ci-pulse-20261124T100000Z: closed, but its key is not destroyed yet (SCRUBBED)
            ALTER TABLE wave ADD COLUMN public_key BLOB            | column wave.public_key: Candor has no such column
            INSERT INTO roster VALUES ('ci-pulse-20261124T100000Z', 'U0PAY1', 0, 'payments', 1) | table roster: 1 people of waves
            INSERT INTO slot VALUES ('ci-pulse-20261124T100000Z', randomblob(16), randomblob(16), randomblob(4000)) | table slot: 1 sealed slots of waves
            INSERT INTO prompt (wave, person, zone, reminded_ms) VALUES ('ci-pulse-20261124T100000Z', 'U0PAY1', 'UTC', 1) | table prompt: 1 people of waves
            INSERT INTO prompt (wave, person, zone, reminders) VALUES ('ci-pulse-20261124T100000Z', 'U0PAY1', 'UTC', 1) | table prompt: 1 people of waves
            INSERT INTO prompt (wave, person, zone, declined) VALUES ('ci-pulse-20261124T100000Z', 'U0PAY1', 'UTC', 1) | table prompt: 1 people of waves
            UPDATE job_cursor SET subject = 'U0PAY1'               | table job_cursor: 1 row holds a user id
            """)
    void data_planted_beside_a_closed_wave_is_found(String planted, String found) throws SQLException {
        assertThat(closed().planted(planted).findings()).anyMatch(finding -> finding.startsWith(found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ci-pulse-20261124T100000Z.key | vault file ci-pulse-20261124T100000Z.key: no open wave needs it
            held_ci-pulse-1.key           | vault file held_ci-pulse-1.key: no open wave needs it
            held_ci-pulse-1.held          | vault file held_ci-pulse-1.held: no open wave needs it
            """)
    void files_left_in_the_vault_after_the_close_are_found(String file, String found) throws IOException {
        SampleDatabase closed = closed();
        assertThat(closed.findings()).isEmpty();
        Files.write(folder.resolve("vault").resolve(file), new byte[96]);
        assertThat(closed.findings()).singleElement().asString().startsWith(found);
    }

    @Test
    void a_missing_key_and_the_vault_of_another_database_are_found() throws IOException {
        SampleDatabase open = open();
        Files.move(folder.resolve("vault/ci-pulse-20261124T100000Z.key"), folder.resolve("away"));
        Files.writeString(folder.resolve("vault/vault.id"), "another");
        assertThat(open.findings())
                .satisfiesExactly(
                        one -> assertThat(one).contains("it is not the vault of this database"),
                        two -> assertThat(two).startsWith("vault file ci-pulse-20261124T100000Z.key: it is missing"));
    }

    @Test
    void a_box_with_numbered_rows_is_found() throws SQLException {
        assertThat(new SampleDatabase(folder)
                        .fresh()
                        .planted("DROP TABLE slot", "CREATE TABLE slot (wave TEXT, slot BLOB, mac BLOB, sealed BLOB)")
                        .findings())
                .containsExactly(
                        "table slot: its rows are numbered (it is not WITHOUT ROWID): the numbers show their order");
    }

    @Test
    void deleted_ballots_that_were_not_overwritten_are_found() throws SQLException {
        assertThat(open().planted("PRAGMA secure_delete = OFF", "DELETE FROM slot")
                        .findings())
                .anyMatch(finding -> finding.endsWith("is free, and still holds what was deleted from it: ciphertext"));
    }

    @Test
    void a_ballot_between_the_rows_of_another_table_is_found() throws SQLException {
        assertThat(closed().planted(
                                "PRAGMA secure_delete = OFF",
                                "INSERT INTO job_cursor VALUES ('ALERT', randomblob(600), '', 1)",
                                "DELETE FROM job_cursor WHERE typeof(subject) = 'blob'")
                        .findings())
                .singleElement()
                .asString()
                .contains("unused space on a page of table job_cursor holds what looks like ciphertext");
    }

    @Test
    void deleted_people_who_were_not_overwritten_are_found() throws SQLException {
        assertThat(closed().planted(
                                "PRAGMA secure_delete = OFF",
                                "INSERT INTO opt_out (person, product) VALUES ('U0GONE1', 'ci')",
                                "DELETE FROM opt_out WHERE person = 'U0GONE1'")
                        .findings())
                .singleElement()
                .asString()
                .contains("unused space on a page of table opt_out holds a user id that no table names any more")
                .doesNotContain("U0GONE1");
    }

    @Test
    void a_user_id_that_spans_two_pages_of_a_release_is_found() throws SQLException {
        assertThat(closed().planted(
                                "UPDATE release SET text = text || substr(hex(zeroblob(5000)), 1, 4096 - length(text) % 97)"
                                        + " || 'U0PAY5' || hex(zeroblob(3000))")
                        .findings())
                .anyMatch(finding -> finding.startsWith("table release: 1 row holds a user id"));
    }

    @ParameterizedTest
    @CsvSource({
        "-wal, earlier versions of pages in their order",
        "-shm, the index of a write-ahead log",
        "-journal, a journal that was not emptied"
    })
    void companion_files_are_found(String ending, String why) throws IOException {
        SampleDatabase database = new SampleDatabase(folder).fresh();
        Files.write(FileSnapshot.companion(database.file(), ending), new byte[512]);
        assertThat(database.findings())
                .as(why)
                .singleElement()
                .asString()
                .startsWith("file candor.db" + ending + ": holds 512 bytes");
    }

    @Test
    void a_header_that_asks_for_a_write_ahead_log_is_found() throws SQLException {
        assertThat(new SampleDatabase(folder)
                        .fresh()
                        .planted("PRAGMA journal_mode = WAL")
                        .findings())
                .containsExactly("header: asks for a write-ahead log: such a log keeps the order of all writes");
    }
}
