package dev.candor.edge.storage;

import dev.candor.core.outbox.Arrival;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.Outbox;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.outbox.PromptStore;
import dev.candor.core.survey.Person;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Waiting outbox messages, and the invitations and sent prompts of open waves. */
public final class SqliteOutbox implements Outbox, PromptStore {
    // An update in flight may have been rendered before the change that it should show, so it is sent again. A waiting
    // one is reset to look new: after the close, its age would show who had answered.
    static final String SEND_AGAIN_IF_CLAIMED = """
            ON CONFLICT (key) DO UPDATE SET redo = claimed_ms > 0, refused = NULL, zone = excluded.zone,
            due_ms = excluded.due_ms, unsure = 0, tries = 0 WHERE kind = 'UPDATE'""";

    private static final String COLUMNS = "key, kind, recipient, wave, ordinal, team, since, problem, words";
    private static final String PUT = "INSERT INTO outbox_message (" + COLUMNS + ", zone, due_ms)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) " + SEND_AGAIN_IF_CLAIMED;
    // A reply waits for its result and for earlier replies to it.
    private static final String CLAIM = """
            UPDATE outbox_message SET claimed_ms = ? WHERE key IN (
                SELECT key FROM outbox_message m WHERE due_ms <= ? AND claimed_ms <= ? AND refused IS NULL AND kind IN (%s)
                AND (kind <> 'REPLY' OR NOT EXISTS (SELECT 1 FROM outbox_message b WHERE b.wave = m.wave
                    AND b.refused IS NULL AND (b.kind = 'RESULT' OR b.kind = 'REPLY' AND b.ordinal < m.ordinal)))
                ORDER BY kind IN ('PROMPT', 'REMINDER'), random() LIMIT ?)
            RETURNING %s, zone, due_ms, unsure, tries""";
    private static final String MARK_UNSURE = "UPDATE outbox_message SET unsure = 1 WHERE key = ?";
    private static final String DELETE = "DELETE FROM outbox_message WHERE key = ?";
    private static final String RESET =
            "UPDATE outbox_message SET redo = 0, claimed_ms = 0, unsure = 0, tries = 0 WHERE key = ? AND redo = 1";
    private static final String POSTPONE =
            "UPDATE outbox_message SET due_ms = ?, claimed_ms = 0, redo = 0, unsure = ? WHERE key = ?";
    private static final String POSTPONE_FAILED =
            "UPDATE outbox_message SET due_ms = ?, claimed_ms = 0, redo = 0, unsure = ?, tries = tries + 1 WHERE key = ?";
    private static final String REFUSE = "UPDATE outbox_message SET refused = ?, claimed_ms = 0 WHERE key = ?";
    private static final String CLEAR_REFUSED = "UPDATE outbox_message SET refused = NULL WHERE refused IS NOT NULL";
    private static final String RELEASE = "UPDATE outbox_message SET claimed_ms = ? WHERE claimed_ms > ?";
    private static final String SET_UNREACHED = "UPDATE prompt SET unreached = ? WHERE wave = ? AND person = ?";
    private static final String INSERT_LOCATION =
            "INSERT INTO prompt_message (wave, person, channel, ts) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String INSERT_RESULT_LOCATION =
            "INSERT INTO result_message (wave, channel, ts) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String RESULT_LOCATION = "SELECT channel, ts FROM result_message WHERE wave = ?";
    private static final String SET_ASKED =
            "UPDATE prompt SET zone = ?, asked_ms = ? WHERE wave = ? AND person = ? AND asked_ms IS NULL";
    private static final String SET_REMINDED =
            "UPDATE prompt SET zone = ?, reminded_ms = ? WHERE wave = ? AND person = ? AND asked_ms IS NOT NULL";
    private static final String DELETE_INVITATION = "DELETE FROM prompt WHERE wave = ? AND person = ?";
    private static final String DELETE_LOCATION =
            "DELETE FROM prompt_message WHERE wave = ? AND person = ? AND channel = ? AND ts = ?";
    private static final String DELETE_LOCATIONS = "DELETE FROM prompt_message WHERE wave = ? AND person = ?";
    private static final String WANTED = """
            SELECT 1 FROM wave w
            JOIN roster r ON r.wave = w.id AND r.person = outbox_message.recipient AND r.answered = 0
            JOIN prompt i ON i.wave = w.id AND i.person = r.person AND i.declined = 0
            WHERE w.id = outbox_message.wave AND w.state = 'OPEN' AND w.shut = 0
            AND (outbox_message.kind <> 'REMINDER' OR outbox_message.ordinal = i.reminders)
            AND NOT EXISTS (SELECT 1 FROM opt_out c WHERE c.person = r.person AND c.product IN ('', w.product)
                AND (c.until_ms IS NULL OR c.until_ms > w.scheduled))""";
    private static final String IS_WANTED = "SELECT 1 FROM outbox_message WHERE key = ? AND EXISTS (" + WANTED + ")";
    private static final String DROP_UNWANTED = "DELETE FROM outbox_message WHERE kind IN ('PROMPT', 'REMINDER')"
            + " AND due_ms <= ? AND claimed_ms <= ? AND unsure = 0 AND NOT EXISTS (" + WANTED + ")";
    private static final String IS_OPEN = "SELECT 1 FROM wave WHERE id = ? AND state = 'OPEN'";
    private static final String ANY_ABOUT = "SELECT 1 FROM outbox_message WHERE wave = ? LIMIT 1";
    private static final String LOCATIONS =
            "SELECT channel, ts FROM prompt_message WHERE wave = ? AND person = ? ORDER BY ts";
    private static final String NEXT_DUE =
            "SELECT min(max(due_ms, claimed_ms)) FROM outbox_message WHERE refused IS NULL HAVING count(*) > 0";
    private static final String NON_RESPONDENTS = """
            SELECT i.person, i.zone, i.asked_ms, coalesce(i.reminded_ms, i.asked_ms), i.reminders FROM prompt i
            JOIN roster r ON r.wave = i.wave AND r.person = i.person AND r.answered = 0
            WHERE i.wave = ? AND i.declined = 0 AND i.asked_ms IS NOT NULL
            ORDER BY i.person""";
    private static final String DROP_REMINDER =
            "DELETE FROM outbox_message WHERE kind = 'REMINDER' AND wave = ? AND recipient = ? AND unsure = 0";
    private static final String COUNT_REMINDER = "UPDATE prompt SET reminders = ? WHERE wave = ? AND person = ?";
    private static final String DECLINE = "UPDATE prompt SET declined = 1 WHERE wave = ? AND person = ?";

    private static final String CONTACTED_BEFORE = """
            SELECT 1 WHERE EXISTS (SELECT 1 FROM last_roster WHERE person = ?2)
            OR EXISTS (SELECT 1 FROM contact WHERE person = ?2
                AND opened_ms < (SELECT scheduled FROM wave WHERE id = ?1))
            OR EXISTS (SELECT 1 FROM prompt_message WHERE person = ?2 AND wave <> ?1)""";

    private final Database database;

    public SqliteOutbox(Database database) {
        this.database = database;
    }

    /** Adds messages; one whose key waits already is left as it is. */
    static void put(Sql sql, Collection<? extends OutboxMessage> messages) throws SQLException {
        sql.updateAll(PUT, messages.stream().map(OutboxRows::values).toList());
    }

    @Override
    public List<OutboxMessage> claim(Set<OutboxMessage.Kind> kinds, Instant now, Instant until, int most) {
        String wanted = kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
        return database.inTransaction(sql -> {
            List<OutboxMessage> claimed = sql.all(
                    CLAIM.formatted(wanted, COLUMNS),
                    OutboxRows::read,
                    until.toEpochMilli(),
                    now.toEpochMilli(),
                    now.toEpochMilli(),
                    most);
            // If the process dies before the outcome is stored, the messages may have arrived.
            sql.updateAll(
                    MARK_UNSURE,
                    claimed.stream()
                            .map(message -> new Object[] {message.key()})
                            .toList());
            return claimed;
        });
    }

    @Override
    public void dropUnwanted(Instant now) {
        // Everyone who answers early leaves an unwanted reminder: all are deleted in one commit.
        database.run(sql -> sql.update(DROP_UNWANTED, now.toEpochMilli(), now.toEpochMilli()));
    }

    @Override
    public void delivered(OutboxMessage message, MessageLocation location) {
        database.inTransaction(sql -> {
            if (message instanceof OutboxMessage.Asking asking) {
                store(sql, asking, location);
            } else if (message instanceof OutboxMessage.Result result
                    && !location.ts().isEmpty()) {
                sql.update(INSERT_RESULT_LOCATION, result.wave(), location.channel(), location.ts());
            }
            return remove(sql, message);
        });
    }

    private static void store(Sql sql, OutboxMessage.Asking asking, MessageLocation location) throws SQLException {
        sql.update(INSERT_LOCATION, asking.wave(), asking.to(), location.channel(), location.ts());
        sql.update(
                asking instanceof OutboxMessage.Prompt ? SET_ASKED : SET_REMINDED,
                asking.zone().getId(),
                asking.due().toEpochMilli(),
                asking.wave(),
                asking.to());
        if (!PromptUpdateRows.isPending(sql, asking.wave(), asking.to())) {
            put(sql, List.of(OutboxMessage.update(asking.wave(), new Person(asking.to(), asking.zone()))));
        }
    }

    /** Removes the message; false if it is reset to be sent again. */
    private static boolean remove(Sql sql, OutboxMessage message) throws SQLException {
        if (sql.update(RESET, message.key()) == 1) {
            return false;
        }
        sql.update(DELETE, message.key());
        if (message instanceof OutboxMessage.AboutWave about
                && sql.one(IS_OPEN, row -> row.getInt(1), about.wave()).isEmpty()) {
            forgetAboutClosed(sql, about);
        }
        return true;
    }

    private static void forgetAboutClosed(Sql sql, OutboxMessage.AboutWave about) throws SQLException {
        if (about instanceof OutboxMessage.PromptUpdate) {
            sql.update(DELETE_LOCATIONS, about.wave(), about.to());
            sql.update(DELETE_INVITATION, about.wave(), about.to());
        }
        // Rows deleted in random order leave free space in that order; the vacuum removes it once a wave is closed.
        if (sql.one(ANY_ABOUT, row -> row.getInt(1), about.wave()).isEmpty()) {
            Vacuum.want(sql);
        }
    }

    @Override
    public void reschedule(OutboxMessage message, Instant due, Arrival earlier) {
        database.run(
                sql -> sql.update(POSTPONE, due.toEpochMilli(), earlier == Arrival.POSSIBLE ? 1 : 0, message.key()));
    }

    @Override
    public void recordFailure(OutboxMessage message, Instant due, Arrival earlier) {
        database.run(sql ->
                sql.update(POSTPONE_FAILED, due.toEpochMilli(), earlier == Arrival.POSSIBLE ? 1 : 0, message.key()));
    }

    @Override
    public void reject(OutboxMessage message, String why) {
        database.run(sql -> sql.update(REFUSE, why, message.key()));
    }

    @Override
    public void retryRejected() {
        database.run(sql -> sql.update(CLEAR_REFUSED));
    }

    @Override
    public void releaseClaims(Instant then) {
        database.run(sql -> sql.update(RELEASE, then.toEpochMilli(), then.toEpochMilli()));
    }

    @Override
    public void markUnreachable(OutboxMessage message, String why) {
        database.inTransaction(sql -> {
            // A later message fails for those alone who have not answered, or for those who have.
            if (message instanceof OutboxMessage.Prompt prompt) {
                sql.update(SET_UNREACHED, why, prompt.wave(), prompt.to());
            }
            return remove(sql, message);
        });
    }

    @Override
    public void drop(OutboxMessage message) {
        database.inTransaction(sql -> remove(sql, message));
    }

    @Override
    public boolean isWanted(OutboxMessage.Asking message) {
        return database.run(sql -> sql.one(IS_WANTED, row -> row.getInt(1), message.key()))
                .isPresent();
    }

    @Override
    public void removeLocation(OutboxMessage.AboutWave message, MessageLocation location) {
        database.run(
                sql -> sql.update(DELETE_LOCATION, message.wave(), message.to(), location.channel(), location.ts()));
    }

    @Override
    public List<MessageLocation> locations(String wave, String person) {
        return database.run(sql ->
                sql.all(LOCATIONS, row -> new MessageLocation(row.getString(1), row.getString(2)), wave, person));
    }

    @Override
    public Optional<MessageLocation> resultLocation(String wave) {
        return database.run(
                sql -> sql.one(RESULT_LOCATION, row -> new MessageLocation(row.getString(1), row.getString(2)), wave));
    }

    /** When the next message is due; empty if none waits. */
    public Optional<Instant> nextDue() {
        return database.run(sql -> sql.one(NEXT_DUE, row -> Instant.ofEpochMilli(row.getLong(1))));
    }

    @Override
    public List<NonRespondent> nonRespondents(String wave) {
        return database.run(sql -> sql.all(
                NON_RESPONDENTS,
                row -> new NonRespondent(
                        new Person(row.getString(1), ZoneId.of(row.getString(2))),
                        Instant.ofEpochMilli(row.getLong(3)),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getInt(5)),
                wave));
    }

    @Override
    public void remind(String wave, int ordinal, List<OutboxMessage.Reminder> reminders) {
        database.inTransaction(sql -> {
            // An earlier reminder that still waits for the morning would arrive together with the new one.
            sql.updateAll(
                    DROP_REMINDER,
                    reminders.stream()
                            .map(message -> new Object[] {wave, message.to()})
                            .toList());
            put(sql, reminders);
            sql.updateAll(
                    COUNT_REMINDER,
                    reminders.stream()
                            .map(message -> new Object[] {ordinal, wave, message.to()})
                            .toList());
            return reminders.size();
        });
    }

    @Override
    public boolean isFirstContact(String wave, String person) {
        return database.run(
                sql -> sql.one(CONTACTED_BEFORE, row -> true, wave, person).isEmpty());
    }

    @Override
    public void decline(String wave, String person) {
        database.inTransaction(sql -> {
            int declined = sql.update(DECLINE, wave, person);
            PromptUpdateRows.put(sql, wave, person);
            return declined;
        });
    }
}
