package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteErrorCode;

/** Lets each statement of each writing step fail in turn, by the disk or by another program. */
@Tag("slow")
class TransactionsTest {
    private static final Set<String> READS = Set.of(
            "SqliteSealedResponses.answeredCount(String)",
            "SqliteSealedResponses.answered(String, String)",
            "SqliteSealedResponses.slots(String)",
            "SqliteSealedResponses.group(String, String)",
            "SqliteOptOuts.optedOutUntil(String)",
            "SqliteOptOuts.mayAsk(String, String, Instant)",
            "SqliteOptOuts.optedOutProducts(String)",
            "SqliteOutbox.nextDue()",
            "SqliteOutbox.locations(String, String)",
            "SqliteOutbox.isFirstContact(String, String)",
            "SqliteOutbox.nonRespondents(String)",
            "SqliteOutbox.isWanted(Asking)",
            "SqliteOutbox.resultLocation(String)",
            "SqliteReleases.closedAfter(String, Instant)",
            "SqliteReleases.closedSince(String, LocalDate)",
            "SqliteReleases.latest(String, int)",
            "SqliteReleases.of(String)",
            "SqliteReadingLog.since(LocalDate)",
            "SqliteOwnerSurveys.all()",
            "SqliteOwnerSurveys.name(String)",
            "SqliteOwnerSurveys.plannedStarts()",
            "SqliteReplies.ofProduct(String)",
            "SqliteReplies.ofWave(String)",
            "SqliteTrendMarks.of(String)",
            "SqliteVaultIdentity.known()",
            "SqliteWaveStore.contacts()",
            "SqliteWaveStore.contacts(String, Instant)",
            "SqliteWaveStore.closing()",
            "SqliteWaveStore.findOpen(String)",
            "SqliteWaveStore.hasTimestampsAfter(Instant)",
            "SqliteWaveStore.hasReached(String)",
            "SqliteWaveStore.lastRosters(String)",
            "SqliteWaveStore.lastWave(String)",
            "SqliteWaveStore.open()",
            "SqliteWaveStore.unreachable(String)",
            "SqliteWaveStore.owners(String)",
            "SqliteWaveStore.rosterByGroup(String)",
            "SqliteWaveStore.processedUntil(JobCursor)");

    @TempDir
    static Path recorded;

    private static RecordedWave wave;

    @TempDir
    Path folder;

    @BeforeAll
    static void record() throws IOException {
        wave = new RecordedWave(recorded);
    }

    static List<StorageStep> steps() {
        return StorageStep.all();
    }

    @Test
    void every_method_of_the_storage_has_a_failing_step_or_only_reads() {
        Set<String> written = steps().stream().map(StorageStep::method).collect(Collectors.toCollection(TreeSet::new));
        Set<String> both = new TreeSet<>(READS);
        both.addAll(written);
        assertThat(both)
                .as("a new method that writes needs a StorageStep; one that only reads is named among the reads")
                .hasSize(READS.size() + written.size())
                .isEqualTo(storageMethods());
    }

    /** Public methods of the public classes that work on a database. */
    private static Set<String> storageMethods() {
        return new ClassFileImporter()
                .importPackages("dev.candor.edge.storage").stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(TransactionsTest::isOverDatabase)
                        .map(JavaClass::reflect)
                        .flatMap(TransactionsTest::publicMethods)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOverDatabase(JavaClass type) {
        return type.getConstructors().stream()
                .flatMap(constructor -> constructor.getRawParameterTypes().stream())
                .anyMatch(parameter -> parameter.isEquivalentTo(Database.class));
    }

    private static Stream<String> publicMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> type.getSimpleName() + "." + method.getName()
                        + Arrays.stream(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(", ", "(", ")")));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_failed_step_changes_nothing_and_the_same_step_works_afterwards(StorageStep step) throws Exception {
        for (SQLiteErrorCode fault :
                List.of(SQLiteErrorCode.SQLITE_FULL, SQLiteErrorCode.SQLITE_IOERR, SQLiteErrorCode.SQLITE_BUSY)) {
            Path file = folder.resolve(fault.name() + ".db");
            wave.copyTo(file, step.moment());
            assertThat(faultsMet(file, step, fault)).as("statements").isPositive();
        }
    }

    /** Lets the first statement fail, then the second, and so on; returns how many failed before the step succeeded. */
    private static int faultsMet(Path file, StorageStep step, SQLiteErrorCode fault) throws SQLException {
        String url = "jdbc:sqlite:" + file;
        FaultyConnections connections = new FaultyConnections(Database.writableSource(url)::getConnection);
        try (Database database = Database.open(url, connections)) {
            Stores stores = wave.storesOver(database);
            step.given().accept(stores);
            List<String> before = content(file);
            for (int met = 0; ; met++) {
                connections.failAfter(met, fault);
                Throwable failure = catchThrowable(() -> step.step().accept(stores));
                if (connections.stopFailing()) {
                    assertThat(failure).isNull();
                    assertThat(content(file)).isNotEqualTo(before);
                    return met;
                }
                assertThat(failure).as("%s after %s", fault, met).hasStackTraceContaining(fault.toString());
                assertThat(content(file)).as("%s after %s", fault, met).isEqualTo(before);
                assertThat(database.notReady()).as("%s after %s", fault, met).isEmpty();
            }
        }
    }

    /** Every row of every table and the mark for a rewrite, read without Candor's own code. */
    private static List<String> content(Path file) throws SQLException {
        try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = reader.createStatement()) {
            List<String> rows = new ArrayList<>(rows(statement, "PRAGMA user_version"));
            for (String table : rows(statement, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                rows(statement, "SELECT * FROM " + table).forEach(row -> rows.add(table + "|" + row));
            }
            return rows;
        }
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = row.getObject(i);
                    values.add(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }
}
