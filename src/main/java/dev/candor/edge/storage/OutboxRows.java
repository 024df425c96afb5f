package dev.candor.edge.storage;

import dev.candor.core.outbox.Arrival;
import dev.candor.core.outbox.DigestScope;
import dev.candor.core.outbox.OutboxMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Messages of the outbox as rows: each kind fills the columns that it needs. */
final class OutboxRows {
    private static final String WITHDRAW_ALERT =
            "DELETE FROM outbox_message WHERE kind = 'ALERT' AND problem = ? AND unsure = 0";

    private OutboxRows() {}

    /** Drops the alerts about this problem that have not left. */
    static void withdrawAlert(Sql sql, String problem) throws SQLException {
        sql.update(WITHDRAW_ALERT, problem);
    }

    /** Values of the columns key, kind, recipient, wave, ordinal, team, since, problem, words, zone, due_ms. */
    static @Nullable Object[] values(OutboxMessage message) {
        OutboxMessage.Digest digest = message instanceof OutboxMessage.Digest one ? one : null;
        OutboxMessage.Alert alert = message instanceof OutboxMessage.Alert one ? one : null;
        return new @Nullable Object[] {
            message.key(),
            message.kind().name(),
            message.to(),
            message instanceof OutboxMessage.AboutWave about ? about.wave() : null,
            ordinal(message),
            digest == null ? null : digest.scope().team(),
            digest == null ? null : digest.scope().since().toString(),
            alert == null ? null : alert.problem(),
            alert == null ? null : alert.words(),
            message.zone().getId(),
            message.due().toEpochMilli()
        };
    }

    private static @Nullable Integer ordinal(OutboxMessage message) {
        if (message instanceof OutboxMessage.Reminder reminder) {
            return reminder.ordinal();
        }
        return message instanceof OutboxMessage.Reply reply ? reply.ordinal() : null;
    }

    /** The message of a row of those columns, unsure and tries. */
    static OutboxMessage read(ResultSet row) throws SQLException {
        String to = row.getString("recipient");
        String wave = row.getString("wave");
        OutboxMessage.Schedule schedule = new OutboxMessage.Schedule(
                ZoneId.of(row.getString("zone")),
                Instant.ofEpochMilli(row.getLong("due_ms")),
                row.getBoolean("unsure") ? Arrival.POSSIBLE : Arrival.ABSENT,
                row.getInt("tries"));
        return switch (OutboxMessage.Kind.valueOf(row.getString("kind"))) {
            case PROMPT -> new OutboxMessage.Prompt(wave, to, schedule);
            case REMINDER -> new OutboxMessage.Reminder(wave, to, row.getInt("ordinal"), schedule);
            case UPDATE -> new OutboxMessage.PromptUpdate(wave, to, schedule);
            case RESULT -> new OutboxMessage.Result(wave, to, schedule);
            case REPLY -> new OutboxMessage.Reply(wave, row.getInt("ordinal"), to, schedule);
            case DIGEST ->
                new OutboxMessage.Digest(
                        new DigestScope(row.getString("team"), Instant.parse(row.getString("since"))), to, schedule);
            case ALERT -> new OutboxMessage.Alert(row.getString("problem"), row.getString("words"), to, schedule);
        };
    }
}
