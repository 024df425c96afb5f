package dev.candor.privacy;

import dev.candor.CoreFixture;
import dev.candor.TestPorts;
import dev.candor.core.outbox.Messenger;
import dev.candor.core.outbox.Outbox;
import dev.candor.core.outbox.OutboxDispatcher;
import dev.candor.core.page.Page;
import dev.candor.edge.storage.Database;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

/** A process that closes due waves and delivers the messages, and can be killed before any step. */
final class ClosingProcess {
    private ClosingProcess() {}

    /** Arguments: the folder, the instant, and the step before which to wait for the kill. */
    public static void main(String[] arguments) throws ReflectiveOperationException, SQLException {
        Path folder = Path.of(arguments[0]);
        Instant now = Instant.parse(arguments[1]);
        StepTracer tracer = new StepTracer(arguments[2]);
        try (CoreFixture fixture = new CoreFixture(folder, WaveToClose.ON_DEMAND, tracer)) {
            traceCommits(fixture.database, tracer);
            fixture.tickAt(now);
            dispatcher(fixture, folder, tracer).tick();
            fixture.tickAt(now.plusSeconds(1));
        }
    }

    /** Dispatcher of the fixture's outbox, which delivers into a file of this folder. */
    static OutboxDispatcher dispatcher(CoreFixture fixture, Path folder, CoreFixture.Wrapping ports) {
        return fixture.dispatcher(
                ports.over(Outbox.class, fixture.outbox),
                ports.over(Messenger.class, new FileMessenger(folder.resolve("delivered"))),
                message -> Optional.of(Page.of(message.key())),
                TestPorts.unlimited());
    }

    private static void traceCommits(Database database, StepTracer tracer)
            throws ReflectiveOperationException, SQLException {
        Field field = Database.class.getDeclaredField("connection");
        field.setAccessible(true);
        Connection connection = (Connection) field.get(database);
        try (Statement statement = connection.createStatement()) {
            // With a cache this small, a large step overwrites pages of the file long before its commit.
            statement.execute("PRAGMA cache_size = 1");
        }
        connection.unwrap(SQLiteConnection.class).addCommitListener(new SQLiteCommitListener() {
            @Override
            public void onCommit() {
                tracer.committing();
            }

            @Override
            public void onRollback() {}
        });
    }
}
