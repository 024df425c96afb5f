package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.Arrival;
import dev.candor.core.outbox.DigestScope;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.reply.Reply;
import dev.candor.core.scheduling.JobCursor;
import dev.candor.core.survey.Person;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of an earlier version keeps what waits in it when it is brought up to date. */
class MigrationsTest {
    private static final Instant THEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Person ANA = new Person("U0ANA", LONDON);

    @TempDir
    Path folder;

    private String url;

    @BeforeEach
    void before() {
        url = "jdbc:sqlite:" + folder.resolve("candor.db");
    }

    private void inVersion(String version, String... statements) throws SQLException {
        Flyway.configure().dataSource(url, "", "").target(version).load().migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    @Test
    void every_job_goes_on_where_it_was() throws SQLException {
        inVersion(
                "9",
                "INSERT INTO schedule_seen VALUES ('@digest', 1), ('@told channel C0CI', 2), ('@again ci-pulse-1', 3),"
                        + " ('ci-pulse 0 0 10 ? * TUE', 4), ('on-demand', 5)");
        try (Database database = Database.open(url)) {
            SqliteWaveStore waves = new SqliteWaveStore(database);
            assertThat(waves.processedUntil(new JobCursor.DigestSchedule())).hasValue(Instant.ofEpochMilli(1));
            assertThat(waves.processedUntil(new JobCursor.Alert("channel C0CI")))
                    .hasValue(Instant.ofEpochMilli(2));
            assertThat(waves.processedUntil(new JobCursor.Repeat("ci-pulse-1"))).hasValue(Instant.ofEpochMilli(3));
            assertThat(waves.processedUntil(JobCursor.SurveySchedule.of(CoreFixture.WEEKLY)))
                    .hasValue(Instant.ofEpochMilli(4));
            assertThat(waves.processedUntil(new JobCursor.SurveySchedule("on-demand", "")))
                    .hasValue(Instant.ofEpochMilli(5));
        }
    }

    @Test
    void every_message_that_waits_is_sent() throws SQLException {
        inVersion(
                "9",
                "INSERT INTO letter (key, kind, recipient, about, zone, due_ms, tries) VALUES"
                        + " ('prompt:w:U0ANA', 'PROMPT', 'U0ANA', 'w', 'Europe/London', 5, 2),"
                        + " ('reminder2:w:U0ANA', 'REMINDER', 'U0ANA', 'w', 'Europe/London', 6, 0),"
                        + " ('update:w:U0ANA', 'UPDATE', 'U0ANA', 'w', 'Europe/London', 0, 0),"
                        + " ('result:w', 'RESULT', 'C0CI', 'w', 'Z', 7, 0),"
                        + " ('digest:pay', 'DIGEST', 'C0PAY', 'pay@2026-11-24T10:00:00Z', 'Z', 8, 0),"
                        + " ('notice:channel C0CI:U0ANA', 'NOTICE', 'U0ANA', 'Words: say it', 'Europe/London', 9, 0)");
        try (Database database = Database.open(url)) {
            assertThat(new SqliteOutbox(database)
                            .claim(EnumSet.allOf(OutboxMessage.Kind.class), THEN, THEN.plusSeconds(60), 10))
                    .containsExactlyInAnyOrder(
                            new OutboxMessage.Prompt(
                                    "w",
                                    "U0ANA",
                                    new OutboxMessage.Schedule(LONDON, Instant.ofEpochMilli(5), Arrival.ABSENT, 2)),
                            OutboxMessage.reminder("w", ANA, 2, Instant.ofEpochMilli(6)),
                            OutboxMessage.update("w", ANA),
                            OutboxMessage.result("w", "C0CI", Instant.ofEpochMilli(7)),
                            OutboxMessage.digest(new DigestScope("pay", THEN), "C0PAY", Instant.ofEpochMilli(8)),
                            OutboxMessage.alert("channel C0CI", ANA, "Words: say it", Instant.ofEpochMilli(9)));
        }
    }

    @Test
    void owners_can_reply_to_results_of_an_earlier_version() throws SQLException {
        inVersion("16", "INSERT INTO release VALUES ('w', 'ci', '2026-11-24', 'text')");
        Reply reply = new Reply(
                "ci",
                "w",
                new Reply.WholeResult(),
                Reply.Kind.DOING,
                "On it",
                Optional.empty(),
                Optional.empty(),
                THEN);
        try (Database database = Database.open(url)) {
            assertThat(new SqliteReplies(database).add(reply, Optional.of("C0CI")))
                    .isTrue();
            assertThat(new SqliteReplies(database).ofWave("w")).containsExactly(reply);
            assertThat(new SqliteOutbox(database).resultLocation("w")).isEmpty();
        }
    }

    @Test
    void a_roster_of_an_earlier_version_belongs_to_the_last_result_that_showed_something() throws SQLException {
        String wave = "INSERT INTO wave (id, survey, product, scheduled, closes, state, policy, roster_size, reminders)"
                + " VALUES ";
        inVersion(
                "18",
                wave + "('ci-1', 'ci-pulse', 'ci', 1, 2, 'KEY_DESTROYED', '', 5, '')",
                wave + "('ci-2', 'ci-pulse', 'ci', 3, 4, 'KEY_DESTROYED', '', 5, '')",
                "INSERT INTO release VALUES ('ci-1', 'ci', '2026-11-17', 'release' || char(10) || 'shown' || char(9))",
                "INSERT INTO release VALUES ('ci-2', 'ci', '2026-11-24', 'withheld' || char(9) || 'shown')",
                "INSERT INTO last_roster VALUES ('ci', 'ci-pulse', 'payments', 'U0ANA')");
        try (Database database = Database.open(url)) {
            List<String> rosters = database.run(sql -> sql.all(
                    "SELECT wave, group_key, person FROM last_roster",
                    row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3)));
            assertThat(rosters).containsExactly("ci-1 payments U0ANA");
        }
    }
}
