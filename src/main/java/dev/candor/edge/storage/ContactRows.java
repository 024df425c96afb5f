package dev.candor.edge.storage;

import dev.candor.core.sampling.Contact;
import dev.candor.core.sampling.ContactHistoryUpdate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** SQL of the contact history, in the table {@code contact}. */
final class ContactRows {
    private static final String ALL =
            "SELECT survey, person, opened_ms FROM contact ORDER BY survey, person, opened_ms";
    private static final String OF_SURVEY = """
            SELECT survey, person, opened_ms FROM contact WHERE survey = ? OR opened_ms > ?
            ORDER BY survey, person, opened_ms""";
    private static final String INSERT =
            "INSERT INTO contact (survey, person, opened_ms) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    // Ids hold no blank, so one can be searched in a list with a blank on both sides.
    private static final String DELETE_OLD = """
            DELETE FROM contact WHERE opened_ms <= ? AND (instr(?, ' ' || survey || ' ') = 0
            OR EXISTS (SELECT 1 FROM contact later WHERE later.survey = contact.survey AND later.person = contact.person
                AND later.opened_ms > contact.opened_ms))""";
    private static final String DELETE_OF_GONE_PEOPLE =
            "DELETE FROM contact WHERE survey = ? AND person = ? AND opened_ms <= ?";

    private ContactRows() {}

    static List<Contact> all(Sql sql) throws SQLException {
        return sql.all(ALL, ContactRows::contact);
    }

    static List<Contact> of(Sql sql, String survey, Instant since) throws SQLException {
        return sql.all(OF_SURVEY, ContactRows::contact, survey, since.toEpochMilli());
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)));
    }

    /** Adds the new contacts and deletes those that no rule needs any more. */
    static void update(Sql sql, ContactHistoryUpdate contacts) throws SQLException {
        sql.updateAll(
                INSERT,
                contacts.added().stream()
                        .map(contact -> new Object[] {
                            contact.survey(), contact.person(), contact.when().toEpochMilli()
                        })
                        .toList());
        long since = contacts.countedAfter().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        sql.update(
                DELETE_OLD,
                since,
                contacts.rotatingSurveyIds().stream().sorted().collect(Collectors.joining(" ", " ", " ")));
        sql.updateAll(
                DELETE_OF_GONE_PEOPLE,
                contacts.leftAudience().stream()
                        .sorted()
                        .map(person -> new Object[] {contacts.survey(), person, since})
                        .toList());
    }
}
