package dev.candor.edge.storage;

import java.sql.SQLException;

/** Letters that make a person's messages say what became of them, as rows; they bear no time. */
final class PromptUpdateRows {
    private static final String WANT = """
            INSERT INTO letter (key, kind, recipient, about, zone, due_ms)
            SELECT 'update:' || i.wave || ':' || i.person, 'UPDATE', i.person, i.wave, i.zone, 0 FROM invitation i
            WHERE i.wave = ? AND i.person = ?
            AND EXISTS (SELECT 1 FROM message m WHERE m.wave = i.wave AND m.person = i.person)
            """ + SqliteOutbox.REDO_IF_UNDER_WAY;
    private static final String ASKS = """
            SELECT 1 FROM wave w
            JOIN roster r ON r.wave = w.id AND r.person = ? AND r.answered = 0
            JOIN invitation i ON i.wave = w.id AND i.person = r.person AND i.declined = 0
            WHERE w.id = ? AND w.state = 'OPEN'""";

    private PromptUpdateRows() {}

    /** This person's messages are to be changed; those of who has none yet will be when one has arrived. */
    static void want(Sql sql, String wave, String person) throws SQLException {
        sql.update(WANT, wave, person);
    }

    /** Whether this person's messages may still ask. */
    static boolean mayAsk(Sql sql, String wave, String person) throws SQLException {
        return sql.one(ASKS, row -> row.getInt(1), person, wave).isPresent();
    }
}
