package dev.candor.edge.storage.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.FolderCopy;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import dev.candor.core.scheduling.Wave;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A database written by Candor, to which tests add data of other programs. */
final class SampleDatabase {
    private final Path folder;

    SampleDatabase(Path folder) {
        this.folder = folder;
    }

    Path file() {
        return folder.resolve("data/candor.db");
    }

    /** A database without waves. */
    SampleDatabase fresh() {
        new CoreFixture(folder).close();
        return this;
    }

    /** A database with an open wave that fourteen people have answered. */
    SampleDatabase open() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            answer(fixture, fixture.openWave());
        }
        return this;
    }

    /** A database with closed waves, delivered results and one opt-out. */
    SampleDatabase closed(int waves) {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.tickAt(CoreFixture.START);
            for (int i = 0; i < waves; i++) {
                Instant opens = CoreFixture.START.plusSeconds(60).plus(Duration.ofDays(7L * i));
                fixture.tickAt(opens);
                Wave wave = fixture.waveStore.open().get(0);
                answer(fixture, wave);
                fixture.tickAt(wave.closes().plusSeconds(1));
                deliver(fixture, wave.closes().plusSeconds(2));
            }
            fixture.optOuts.optOut("U0PAY3", Optional.of("ci"));
        }
        return this;
    }

    /** A database like the one in this folder. */
    SampleDatabase copyOf(Path written) {
        FolderCopy.of(written, folder);
        return this;
    }

    private static void answer(CoreFixture fixture, Wave wave) {
        deliver(fixture, wave.scheduled());
        for (int i = 1; i <= 14; i++) {
            Map<String, List<String>> answers = Map.of(
                    "satisfaction", List.of("" + (1 + i % 5)),
                    "one-thing", List.of("UNSTABLE on WINDOWS11, says " + i),
                    "one-thing.readers", List.of("everyone"));
            assertThat(fixture.responses.cast(new Submission("U0PAY" + i, wave.id(), answers)))
                    .isInstanceOf(Receipt.Sealed.class);
        }
    }

    private static void deliver(CoreFixture fixture, Instant at) {
        for (OutboxMessage message :
                fixture.outbox.claim(EnumSet.allOf(OutboxMessage.Kind.class), at, at.plusSeconds(60), 1000)) {
            fixture.outbox.delivered(message, new MessageLocation("D" + message.to(), "1764064860.000100"));
        }
    }

    /** Runs statements with SQLite's default settings, so that deleted content is not overwritten. */
    SampleDatabase planted(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
        return this;
    }

    /** Outcome of the audit. */
    Audit.Outcome.Audited audit() {
        Audit.Outcome outcome = Audit.of(file(), Optional.of(folder.resolve("vault")));
        assertThat(outcome).isInstanceOf(Audit.Outcome.Audited.class);
        return (Audit.Outcome.Audited) outcome;
    }

    /** Findings as printed. */
    List<String> findings() {
        List<String> lines = audit().lines();
        int from = lines.indexOf("Findings");
        return from < 0
                ? List.of()
                : lines.subList(from + 1, lines.size() - 2).stream()
                        .map(String::trim)
                        .toList();
    }
}
