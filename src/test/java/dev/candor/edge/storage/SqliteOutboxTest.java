package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.scheduling.JobCursor;
import dev.candor.core.survey.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteOutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void the_random_order_of_close_updates_leaves_no_trace_in_the_file() throws IOException {
        assertThat(fileAfterLastUpdate("a")).isEqualTo(fileAfterLastUpdate("b"));
    }

    private byte[] fileAfterLastUpdate(String name) throws IOException {
        Path file = folder.resolve(name).resolve("candor.db");
        try (Database database = Database.open("jdbc:sqlite:" + file)) {
            SqliteOutbox outbox = new SqliteOutbox(database);
            new SqliteWaveStore(database)
                    .advance(
                            new JobCursor.DigestSchedule(),
                            NOW,
                            IntStream.range(0, 80)
                                    .mapToObj(i -> OutboxMessage.update(
                                            "ci-pulse-20261124T100000Z", new Person("U0PERSON" + i, ZoneOffset.UTC)))
                                    .toList());
            List<OutboxMessage> messages =
                    outbox.claim(EnumSet.allOf(OutboxMessage.Kind.class), NOW, NOW.plusSeconds(60), 20);
            while (!messages.isEmpty()) {
                messages.forEach(message -> outbox.delivered(message, new MessageLocation("D" + message.to(), "1.0")));
                messages = outbox.claim(EnumSet.allOf(OutboxMessage.Kind.class), NOW, NOW.plusSeconds(60), 20);
            }
        }
        return Files.readAllBytes(file);
    }
}
