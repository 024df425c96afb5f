package dev.candor.edge.storage;

import java.sql.SQLException;

/** SQL of the messages that update a person's prompts to their outcome; they carry no time. */
final class PromptUpdateRows {
    private static final String PUT_UPDATE = """
            INSERT INTO outbox_message (key, kind, recipient, wave, zone, due_ms)
            SELECT 'update:' || i.wave || ':' || i.person, 'UPDATE', i.person, i.wave, i.zone, 0 FROM prompt i
            WHERE i.wave = ? AND i.person = ?
            AND EXISTS (SELECT 1 FROM prompt_message m WHERE m.wave = i.wave AND m.person = i.person)
            """ + SqliteOutbox.SEND_AGAIN_IF_CLAIMED;
    private static final String IS_PENDING = """
            SELECT 1 FROM wave w
            JOIN roster r ON r.wave = w.id AND r.person = ? AND r.answered = 0
            JOIN prompt i ON i.wave = w.id AND i.person = r.person AND i.declined = 0
            WHERE w.id = ? AND w.state = 'OPEN'""";

    private PromptUpdateRows() {}

    /** Queues an update of the person's messages; a message that arrives later is updated on delivery. */
    static void put(Sql sql, String wave, String person) throws SQLException {
        sql.update(PUT_UPDATE, wave, person);
    }

    /** Whether the person's messages may still ask: the wave is open, not answered and not declined. */
    static boolean isPending(Sql sql, String wave, String person) throws SQLException {
        return sql.one(IS_PENDING, row -> row.getInt(1), person, wave).isPresent();
    }
}
