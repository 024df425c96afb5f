package dev.candor.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.TestPorts;
import dev.candor.core.page.Page;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of an open wave whose messages stay in memory, as the names of their kinds, or as closed. */
abstract class AskedWaveTest {
    static final Instant FIRST_REMINDER = Instant.parse("2026-11-26T10:00:00Z");
    static final Instant AFTER_THE_CLOSE = CoreFixture.START.plus(Duration.ofDays(6));

    @TempDir
    Path folder;

    CoreFixture fixture;
    final InMemoryMessenger messenger = new InMemoryMessenger();
    OutboxDispatcher dispatcher;
    String wave;

    @BeforeEach
    final void openWave() {
        fixture = new CoreFixture(folder);
        wave = fixture.openWave().id();
        dispatcher = dispatcher(TestPorts.unlimited());
    }

    @AfterEach
    final void close() {
        fixture.close();
    }

    final OutboxDispatcher dispatcher(RateLimiter rateLimiter) {
        return fixture.dispatcher(messenger, this::words, rateLimiter);
    }

    private Optional<Page> words(OutboxMessage message) {
        boolean over = fixture.waveStore
                .findOpen(((OutboxMessage.AboutWave) message).wave())
                .isEmpty();
        return Optional.of(Page.of(
                over && !(message instanceof OutboxMessage.Asking)
                        ? "CLOSED"
                        : message.kind().name()));
    }

    final void answer(String person) {
        Submission submission = new Submission(person, wave, Map.of("satisfaction", List.of("4")));
        assertThat(fixture.responses.cast(submission)).isInstanceOf(Receipt.Sealed.class);
    }
}
