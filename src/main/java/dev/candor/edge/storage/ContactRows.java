package dev.candor.edge.storage;

import dev.candor.core.sampling.Contact;
import dev.candor.core.sampling.ContactHistoryUpdate;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Who was asked when, as rows. */
final class ContactRows {
    private static final String ALL = "SELECT survey, person, opened_ms FROM asked ORDER BY survey, person, opened_ms";
    private static final String INSERT =
            "INSERT INTO asked (survey, person, opened_ms) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    // Ids hold no blank, so a list of them can be searched for one between two.
    private static final String FORGET = """
            DELETE FROM asked WHERE opened_ms <= ? AND (instr(?, ' ' || survey || ' ') = 0
            OR EXISTS (SELECT 1 FROM asked later WHERE later.survey = asked.survey AND later.person = asked.person
                AND later.opened_ms > asked.opened_ms))""";
    private static final String FORGET_GONE = "DELETE FROM asked WHERE survey = ? AND person = ? AND opened_ms <= ?";

    private ContactRows() {}

    static List<Contact> all(Sql sql) throws SQLException {
        return sql.all(
                ALL, row -> new Contact(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))));
    }

    /** Adds those who are asked now, and forgets what nothing needs any more. */
    static void remember(Sql sql, ContactHistoryUpdate contacts) throws SQLException {
        sql.updateAll(
                INSERT,
                contacts.added().stream()
                        .map(asking -> new Object[] {
                            asking.survey(), asking.person(), asking.when().toEpochMilli()
                        })
                        .toList());
        long since = contacts.countedAfter().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        sql.update(
                FORGET,
                since,
                contacts.rotatingSurveyIds().stream().sorted().collect(Collectors.joining(" ", " ", " ")));
        sql.updateAll(
                FORGET_GONE,
                contacts.leftAudience().stream()
                        .sorted()
                        .map(person -> new Object[] {contacts.survey(), person, since})
                        .toList());
    }
}
