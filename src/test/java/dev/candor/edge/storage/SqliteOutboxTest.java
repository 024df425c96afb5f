package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.audience.Person;
import dev.candor.core.invite.Letter;
import dev.candor.core.invite.Place;
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

/** What letters leave behind. */
class SqliteOutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void the_random_order_in_which_people_heard_of_a_close_leaves_no_trace() throws IOException {
        assertThat(afterTheLastLetter("a")).isEqualTo(afterTheLastLetter("b"));
    }

    private byte[] afterTheLastLetter(String name) throws IOException {
        Path file = folder.resolve(name).resolve("candor.db");
        try (Database database = Database.open("jdbc:sqlite:" + file)) {
            SqliteOutbox outbox = new SqliteOutbox(database);
            new SqliteWaveBook(database)
                    .seeTo(
                            "x",
                            NOW,
                            IntStream.range(0, 80)
                                    .mapToObj(i -> Letter.update(
                                            "ci-pulse-20261124T100000Z", new Person("U0PERSON" + i, ZoneOffset.UTC)))
                                    .toList());
            List<Letter> letters = outbox.claim(EnumSet.allOf(Letter.Kind.class), NOW, NOW.plusSeconds(60), 20);
            while (!letters.isEmpty()) {
                letters.forEach(letter -> outbox.delivered(letter, new Place("D" + letter.to(), "1.0")));
                letters = outbox.claim(EnumSet.allOf(Letter.Kind.class), NOW, NOW.plusSeconds(60), 20);
            }
        }
        return Files.readAllBytes(file);
    }
}
