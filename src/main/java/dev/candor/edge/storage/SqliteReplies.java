package dev.candor.edge.storage;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.reply.Replies;
import dev.candor.core.reply.Reply;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Replies of owners, in the table {@code reply}. */
public final class SqliteReplies implements Replies {
    private static final String COLUMNS = "product, wave, subject, part, kind, words, day, link, given_ms";
    private static final String OF_WAVE = "SELECT " + COLUMNS + " FROM reply WHERE wave = ? ORDER BY number";
    private static final String OF_PRODUCT =
            "SELECT " + COLUMNS + " FROM reply WHERE product = ? ORDER BY given_ms, wave, number";
    private static final String ADD =
            "INSERT INTO reply (number, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;

    public SqliteReplies(Database database) {
        this.database = database;
    }

    @Override
    public List<Reply> ofWave(String wave) {
        return database.run(sql -> ofWave(sql, wave));
    }

    private static List<Reply> ofWave(Sql sql, String wave) throws SQLException {
        return sql.all(OF_WAVE, SqliteReplies::read, wave);
    }

    @Override
    public List<Reply> ofProduct(String product) {
        return database.run(sql -> sql.all(OF_PRODUCT, SqliteReplies::read, product));
    }

    @Override
    public boolean add(Reply reply, Optional<String> channel) {
        return database.inTransaction(sql -> {
            List<Reply> before = ofWave(sql, reply.wave());
            if (Reply.newestOfEach(before).stream().anyMatch(reply::repeats)) {
                return false;
            }
            int number = before.size() + 1;
            insert(sql, number, reply);
            if (channel.isPresent()) {
                SqliteOutbox.put(sql, List.of(OutboxMessage.reply(reply.wave(), number, channel.get(), reply.given())));
            }
            return true;
        });
    }

    private static void insert(Sql sql, int number, Reply reply) throws SQLException {
        Reply.Subject subject = reply.subject();
        String part = "";
        if (subject instanceof Reply.OfQuestion question) {
            part = question.id();
        } else if (subject instanceof Reply.OfTheme theme) {
            part = theme.name();
        }
        sql.update(
                ADD,
                number,
                reply.product(),
                reply.wave(),
                word(subject),
                part,
                reply.kind().name(),
                reply.words(),
                reply.day().map(LocalDate::toString).orElse(""),
                reply.link().map(URI::toString).orElse(""),
                reply.given().toEpochMilli());
    }

    private static String word(Reply.Subject subject) {
        if (subject instanceof Reply.OfQuestion) {
            return "QUESTION";
        }
        return subject instanceof Reply.OfTheme ? "THEME" : "RESULT";
    }

    private static Reply read(ResultSet row) throws SQLException {
        return new Reply(
                row.getString("product"),
                row.getString("wave"),
                subject(row.getString("subject"), row.getString("part")),
                Reply.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                filled(row.getString("day")).map(LocalDate::parse),
                filled(row.getString("link")).map(URI::create),
                Instant.ofEpochMilli(row.getLong("given_ms")));
    }

    private static Reply.Subject subject(String subject, String part) {
        return switch (subject) {
            case "RESULT" -> new Reply.WholeResult();
            case "QUESTION" -> new Reply.OfQuestion(part);
            case "THEME" -> new Reply.OfTheme(part);
            default -> throw new IllegalStateException("a reply is about no '" + subject + "'");
        };
    }

    private static Optional<String> filled(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
