package dev.candor.core.outbox;

import dev.candor.CoreFixture;
import dev.candor.TestPorts;
import dev.candor.core.page.Page;
import dev.candor.core.scheduling.JobCursor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An open wave whose messages wait for a messenger that fails as a test tells it to. */
abstract class DispatchTest {
    /** Longer than the delay before an unsure message is searched. */
    static final Duration A_WHILE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    CoreFixture fixture;
    final ScriptedMessenger messenger = new ScriptedMessenger();
    OutboxDispatcher dispatcher;
    String wave;

    @BeforeEach
    void open() {
        fixture = new CoreFixture(folder);
        wave = fixture.openWave().id();
        dispatcher = dispatcher(TestPorts.unlimited());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    OutboxDispatcher dispatcher(RateLimiter rateLimiter) {
        return fixture.dispatcher(messenger, DispatchTest::words, rateLimiter);
    }

    private static Optional<Page> words(OutboxMessage message) {
        return Optional.of(Page.of(message instanceof OutboxMessage.Alert alert ? alert.words() : message.key()));
    }

    void advance(Duration by) {
        fixture.tickAt(fixture.clock.instant().plus(by));
        dispatcher.tick();
    }

    void digest(Instant since) {
        OutboxMessage message =
                OutboxMessage.digest(new DigestScope("payments", since), "C0PAY", fixture.clock.instant());
        fixture.waveStore.advance(new JobCursor.DigestSchedule(), fixture.clock.instant(), List.of(message));
        dispatcher.tick();
    }
}
