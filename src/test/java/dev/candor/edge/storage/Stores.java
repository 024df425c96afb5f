package dev.candor.edge.storage;

import dev.candor.core.ballot.Vault;
import dev.candor.core.outbox.OutboxMessage;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** All stores over one database. */
final class Stores {
    final StorageStep.Written written;
    final SqliteWaveStore waveStore;
    final SqliteOutbox outbox;
    final SqliteSealedResponses ballots;
    final SqliteOptOuts optOuts;
    final SqliteTrendMarks marks;
    final SqliteReplies replies;
    final SqliteOwnerSurveys ownerSurveys;
    final SqliteReadingLog readings;
    final SqliteVaultIdentity vaultIdentity;

    Stores(Database database, Vault vault, StorageStep.Written written) {
        this.written = written;
        waveStore = new SqliteWaveStore(database);
        outbox = new SqliteOutbox(database);
        ballots = new SqliteSealedResponses(database, vault, new Random(1), () -> StorageStep.NOW);
        optOuts = new SqliteOptOuts(database);
        marks = new SqliteTrendMarks(database);
        replies = new SqliteReplies(database);
        ownerSurveys = new SqliteOwnerSurveys(database);
        readings = new SqliteReadingLog(database);
        vaultIdentity = new SqliteVaultIdentity(database);
    }

    String wave() {
        return written.wave();
    }

    OutboxMessage.Prompt prompt() {
        return OutboxMessage.prompt(wave(), StorageStep.PAY1, StorageStep.NOW);
    }

    OutboxMessage.Reminder reminder() {
        return OutboxMessage.reminder(wave(), StorageStep.PAY1, 1, StorageStep.NOW);
    }

    OutboxMessage.PromptUpdate update() {
        return OutboxMessage.update(wave(), StorageStep.PAY1);
    }

    List<OutboxMessage> claim() {
        return outbox.claim(StorageStep.ALL, StorageStep.NOW, StorageStep.NOW.plusSeconds(60), 1_000);
    }

    /** Drops all waiting messages but this one. */
    void dropAllBut(OutboxMessage last) {
        outbox
                .claim(
                        StorageStep.ALL,
                        StorageStep.NOW.plus(Duration.ofDays(9)),
                        StorageStep.NOW.plus(Duration.ofDays(9)),
                        1_000)
                .stream()
                .filter(message -> !message.key().equals(last.key()))
                .forEach(outbox::drop);
        waveStore.scrubLeftovers();
    }
}
