package dev.candor.edge.storage;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.AskedOf;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Theme;
import dev.candor.core.survey.Themes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SQL of a wave with its questions and reporting groups. */
final class WaveRows {
    private static final String INSERT = """
            INSERT INTO wave (id, survey, product, scheduled, closes, state, policy, roster_size, reminders)
            VALUES (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String INSERT_QUESTION =
            "INSERT INTO wave_question (wave, position, id, type, ask, options, purpose, asked_of, about)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_GROUP =
            "INSERT INTO reporting_group (wave, number, key, name) VALUES (?, ?, ?, ?)";
    private static final String INSERT_THEME =
            "INSERT INTO wave_theme (wave, position, name, words) VALUES (?, ?, ?, ?)";
    private static final String COLUMNS =
            "SELECT id, survey, product, scheduled, closes, policy, roster_size, reminders FROM wave";
    private static final String OPEN = COLUMNS + " WHERE id = ? AND state = 'OPEN'";
    /** The first condition is that of the index, without which all waves that ever were are read. */
    private static final String ALL_OPEN = COLUMNS + " WHERE state <> 'KEY_DESTROYED' AND state = 'OPEN' ORDER BY id";

    private static final String QUESTIONS =
            "SELECT id, type, ask, options, purpose, asked_of, about FROM wave_question WHERE wave = ? ORDER BY position";
    private static final String GROUPS = "SELECT number, key, name FROM reporting_group WHERE wave = ? ORDER BY number";
    private static final String THEMES = "SELECT name, words FROM wave_theme WHERE wave = ? ORDER BY position";
    private static final String REACHED = """
            SELECT EXISTS (SELECT 1 FROM prompt WHERE wave = ?1 AND asked_ms IS NOT NULL)
            OR EXISTS (SELECT 1 FROM roster WHERE wave = ?1 AND answered = 1)
            OR EXISTS (SELECT 1 FROM outbox_message WHERE wave = ?1 AND kind = 'PROMPT' AND (unsure = 1 OR claimed_ms > 0))""";
    private static final String DELETE_CONTACTS = "DELETE FROM contact WHERE survey = ? AND opened_ms >= ?";
    private static final String SEPARATOR = "\u001f";
    // A message that may have arrived is kept: it is searched for, and its buttons are removed.
    private static final String DELETE_MESSAGES =
            "DELETE FROM outbox_message WHERE wave = ? AND kind IN ('PROMPT', 'REMINDER') AND unsure = 0";
    private static final String DELETE_UNASKED = "DELETE FROM prompt WHERE wave = ? AND asked_ms IS NULL";
    private static final String CLEAR_TIMES =
            "UPDATE prompt SET asked_ms = NULL, reminded_ms = NULL, declined = 0, reminders = 0,"
                    + " unreached = NULL WHERE wave = ?";

    private WaveRows() {}

    /** Writes a new wave; false if its id is taken. */
    static boolean insert(Sql sql, Wave wave) throws SQLException {
        int rows = sql.update(
                INSERT,
                wave.id(),
                wave.survey().id(),
                wave.product(),
                wave.scheduled().toEpochMilli(),
                wave.closes().toEpochMilli(),
                wave.policy().text(),
                wave.rosterSize(),
                wave.survey().remindAfter().stream().map(Duration::toString).collect(Collectors.joining(" ")));
        if (rows != 1) {
            return false;
        }
        insertForm(sql, wave);
        return true;
    }

    private static void insertForm(Sql sql, Wave wave) throws SQLException {
        List<Object[]> questions = new ArrayList<>();
        for (Question question : wave.questions()) {
            questions.add(new Object[] {
                wave.id(),
                questions.size(),
                question.id(),
                question.type().name(),
                question.wording(),
                options(question.options()),
                question.purpose().name(),
                question.askedOf().text(),
                question.about().orElse(null)
            });
        }
        sql.updateAll(INSERT_QUESTION, questions);
        List<Object[]> themes = new ArrayList<>();
        for (Theme theme : wave.survey().themes().all()) {
            themes.add(new Object[] {wave.id(), themes.size(), theme.name(), String.join(SEPARATOR, theme.words())});
        }
        sql.updateAll(INSERT_THEME, themes);
        sql.updateAll(
                INSERT_GROUP,
                wave.groups().stream()
                        .map(group -> new Object[] {wave.id(), group.number(), group.key(), group.name()})
                        .toList());
    }

    static Optional<Wave> open(Sql sql, String id) throws SQLException {
        return sql.one(OPEN, row -> wave(sql, row), id);
    }

    static List<Wave> allOpen(Sql sql) throws SQLException {
        return sql.all(ALL_OPEN, row -> wave(sql, row));
    }

    /** Whether anybody was asked, may have been asked, or has answered. */
    static boolean hasReached(Sql sql, String id) throws SQLException {
        return sql.one(REACHED, row -> row.getBoolean(1), id).orElse(false);
    }

    /** Deletes the wave and its contacts; its roster and questions are deleted elsewhere. */
    static boolean cancel(Sql sql, Wave wave) throws SQLException {
        sql.update(DELETE_CONTACTS, wave.survey().id(), wave.scheduled().toEpochMilli());
        sql.update("DELETE FROM wave_owner WHERE wave = ?", wave.id());
        return sql.update("DELETE FROM wave WHERE id = ?", wave.id()) == 1;
    }

    private static Wave wave(Sql sql, ResultSet row) throws SQLException {
        String id = row.getString(1);
        Instant scheduled = Instant.ofEpochMilli(row.getLong(4));
        Instant closes = Instant.ofEpochMilli(row.getLong(5));
        List<Duration> reminders = Stream.of(row.getString(8).split(" "))
                .filter(word -> !word.isEmpty())
                .map(Duration::parse)
                .toList();
        Survey survey = new Survey(
                        row.getString(2),
                        row.getString(3),
                        Optional.empty(),
                        Duration.between(scheduled, closes),
                        reminders,
                        sql.all(QUESTIONS, WaveRows::question, id))
                .withThemes(new Themes(sql.all(THEMES, WaveRows::theme, id)));
        return new Wave(
                id,
                survey,
                scheduled,
                closes,
                Policy.of(row.getString(6)),
                sql.all(
                        GROUPS,
                        group -> new ReportingGroup(group.getInt(1), group.getString(2), group.getString(3)),
                        id),
                row.getInt(7));
    }

    private static Theme theme(ResultSet row) throws SQLException {
        return new Theme(row.getString(1), List.of(row.getString(2).split(SEPARATOR, -1)));
    }

    /** A question's options in one column. */
    static String options(List<String> options) {
        return String.join(SEPARATOR, options);
    }

    /** The options in a column; none if it is empty. */
    static List<String> options(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(SEPARATOR));
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getString(1),
                QuestionType.valueOf(row.getString(2)),
                row.getString(3),
                options(row.getString(4)),
                Purpose.valueOf(row.getString(5)),
                AskedOf.of(row.getString(6)),
                Optional.ofNullable(row.getString(7)));
    }

    /** Deletes the slots, roster, questions and waiting messages of a wave that ends; its release may stay. */
    static void forget(Sql sql, String wave) throws SQLException {
        for (String table : List.of("slot", "roster", "wave_question", "wave_theme", "reporting_group")) {
            sql.update("DELETE FROM " + table + " WHERE wave = ?", wave);
        }
        for (String statement : List.of(DELETE_MESSAGES, DELETE_UNASKED, CLEAR_TIMES)) {
            sql.update(statement, wave);
        }
    }
}
