package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Survey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same ballots cast in different orders leave a byte-identical closed database. */
@Tag("slow")
class ByteIdentityTest {
    private static final int ORDERS = 5;
    private static final Catalogue WEEKLY = new Catalogue(
            CoreFixture.CATALOGUE.products(),
            CoreFixture.CATALOGUE.teams(),
            List.of(new Survey(
                            "ci-pulse",
                            "ci",
                            CoreFixture.WEEKLY.schedule(),
                            Duration.ofDays(5),
                            List.of(Duration.ofDays(2)),
                            WaveToClose.QUESTIONS)
                    .withThemes(WaveToClose.THEMES)));

    @TempDir
    Path folder;

    @TempDir
    Path template;

    @Test
    void the_order_in_which_ballots_were_cast_leaves_no_trace() throws IOException {
        byte[] first = closedDatabase(folder.resolve("0"), submissions());
        for (int order = 1; order <= ORDERS; order++) {
            List<Submission> shuffled = new ArrayList<>(submissions());
            Collections.shuffle(shuffled, new Random(order));
            assertThat(closedDatabase(folder.resolve("" + order), shuffled))
                    .as("order %s", order)
                    .isEqualTo(first);
        }
    }

    @Test
    void different_answers_leave_different_bytes() throws IOException {
        List<Submission> other = new ArrayList<>(submissions());
        Submission one = other.get(0);
        other.set(0, new Submission(one.person(), one.wave(), Map.of("satisfaction", List.of("1"))));
        other.set(1, new Submission(other.get(1).person(), one.wave(), Map.of("satisfaction", List.of("1"))));
        other.set(2, new Submission(other.get(2).person(), one.wave(), Map.of("satisfaction", List.of("1"))));
        assertThat(closedDatabase(folder.resolve("a"), submissions()))
                .as("control")
                .isNotEqualTo(closedDatabase(folder.resolve("b"), other));
    }

    @Test
    void unreleased_comments_are_in_no_file_of_the_folder() throws IOException {
        closedDatabase(folder, submissions());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("destroyed unread");
            }
        }
    }

    private static List<Submission> submissions() {
        String wave = "ci-pulse-20261124T100000Z";
        List<Submission> all = new ArrayList<>();
        for (int i = 1; i <= 14; i++) {
            all.add(new Submission(
                    "U0PAY" + i,
                    wave,
                    Map.of(
                            "satisfaction", List.of("" + (1 + i % 5)),
                            "pain", List.of("" + i % 2),
                            "one-thing", List.of("words " + i),
                            "one-thing.readers", List.of(i == 1 ? "owners" : "everyone"),
                            "anything", List.of(i <= 2 ? "destroyed unread" : ""),
                            "anything.readers", List.of(i == 1 ? "owners" : "nobody"))));
        }
        return all;
    }

    private byte[] closedDatabase(Path folder, List<Submission> submissions) throws IOException {
        copyTemplate(folder);
        try (CoreFixture fixture = new CoreFixture(folder, WEEKLY)) {
            Wave wave = fixture.openWave();
            Instant ten = CoreFixture.START.plusSeconds(60);
            deliver(fixture, ten);
            for (Submission submission : submissions) {
                assertThat(fixture.responses.cast(submission)).isInstanceOf(Receipt.Sealed.class);
                deliver(fixture, ten); // The prompt is replaced at once.
            }
            fixture.tickAt(wave.closes().plus(Duration.ofSeconds(1)));
            assertThat(fixture.releases.of(wave.id())).isPresent();
        }
        return Files.readAllBytes(folder.resolve("data/candor.db"));
    }

    /** Copies an empty database and vault, so that every order starts with the same random id. */
    private void copyTemplate(Path folder) throws IOException {
        if (!Files.exists(template.resolve("data"))) {
            new CoreFixture(template, WEEKLY).close();
        }
        for (String file : List.of("data/candor.db", "vault/vault.id")) {
            Files.createDirectories(
                    folder.resolve(file).getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.copy(template.resolve(file), folder.resolve(file));
        }
    }

    private static void deliver(CoreFixture fixture, Instant now) {
        List<OutboxMessage> messages =
                fixture.outbox.claim(EnumSet.allOf(OutboxMessage.Kind.class), now, now.plusSeconds(60), 1000);
        assertThat(messages).isNotEmpty();
        messages.forEach(message -> fixture.outbox.delivered(message, new MessageLocation("D" + message.to(), "1.0")));
    }
}
