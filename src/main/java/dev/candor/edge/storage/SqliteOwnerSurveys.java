package dev.candor.edge.storage;

import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.OwnerSurveys;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Template;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Surveys and planned starts of owners. Remembers what it read, because every tick and every page asks for it. */
public final class SqliteOwnerSurveys implements OwnerSurveys {
    private static final String ALL =
            "SELECT id, product, name, template, revision FROM owner_survey WHERE removed = 0 ORDER BY id";
    private static final String NAME = "SELECT name FROM owner_survey WHERE id = ?";
    private static final String QUESTIONS =
            "SELECT id, type, ask, options FROM owner_question WHERE survey = ? ORDER BY position";
    private static final String LAST_NUMBER = """
            SELECT coalesce(max(CAST(substr(id, length(?1) + 1) AS INTEGER)), 0) FROM owner_survey
            WHERE substr(id, 1, length(?1)) = ?1""";
    private static final String INSERT =
            "INSERT INTO owner_survey (id, product, name, template, revision) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING";
    private static final String CHANGE =
            "UPDATE owner_survey SET name = ?, revision = revision + 1 WHERE id = ? AND revision = ? AND removed = 0";
    private static final String REMOVE = "UPDATE owner_survey SET removed = 1 WHERE id = ?";
    private static final String DELETE_QUESTIONS = "DELETE FROM owner_question WHERE survey = ?";
    private static final String INSERT_QUESTION =
            "INSERT INTO owner_question (survey, position, id, type, ask, options) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String STARTS =
            "SELECT survey, product, at_ms, open_for FROM planned_start ORDER BY at_ms, survey";
    private static final String PLAN = "INSERT INTO planned_start (survey, product, at_ms, open_for)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String CHANGE_START =
            "UPDATE planned_start SET at_ms = ?, open_for = ? WHERE survey = ? AND at_ms = ?";
    private static final String CANCEL = "DELETE FROM planned_start WHERE survey = ? AND at_ms = ?";
    private static final String DELETE_START = "DELETE FROM planned_start WHERE survey = ?";

    private final Database database;
    private @Nullable List<OwnerSurvey> known;
    private @Nullable List<PlannedStart> planned;

    public SqliteOwnerSurveys(Database database) {
        this.database = database;
    }

    @Override
    public synchronized List<OwnerSurvey> all() {
        List<OwnerSurvey> found = known;
        if (found == null) {
            found = List.copyOf(database.run(sql -> sql.all(ALL, row -> survey(sql, row))));
            known = found;
        }
        return found;
    }

    private static OwnerSurvey survey(Sql sql, ResultSet row) throws SQLException {
        String id = row.getString(1);
        return new OwnerSurvey(
                id,
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getString(4)).flatMap(Template::of),
                sql.all(QUESTIONS, SqliteOwnerSurveys::question, id),
                row.getInt(5));
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getString(1),
                QuestionType.valueOf(row.getString(2)),
                row.getString(3),
                WaveRows.options(row.getString(4)));
    }

    @Override
    public Optional<String> name(String id) {
        return database.run(sql -> sql.one(NAME, row -> row.getString(1), id));
    }

    @Override
    public synchronized OwnerSurvey add(String product, String name, List<Question> questions) {
        known = null;
        return database.inTransaction(sql -> {
            int last = sql.one(LAST_NUMBER, row -> row.getInt(1), OwnerSurvey.prefix(product))
                    .orElse(0);
            OwnerSurvey added = OwnerSurvey.written(product, last + 1, name, questions);
            insert(sql, added);
            insertQuestions(sql, added);
            return added;
        });
    }

    @Override
    public synchronized void add(OwnerSurvey ofTemplate) {
        known = null;
        database.run(sql -> insert(sql, ofTemplate));
    }

    private static int insert(Sql sql, OwnerSurvey survey) throws SQLException {
        return sql.update(
                INSERT,
                survey.id(),
                survey.product(),
                survey.name(),
                survey.template().map(Template::word).orElse(null),
                survey.revision());
    }

    private static void insertQuestions(Sql sql, OwnerSurvey survey) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Question question : survey.questions()) {
            rows.add(new Object[] {
                survey.id(),
                rows.size(),
                question.id(),
                question.type().name(),
                question.wording(),
                WaveRows.options(question.options())
            });
        }
        sql.updateAll(INSERT_QUESTION, rows);
    }

    @Override
    public synchronized Optional<OwnerSurvey> change(OwnerSurvey changed) {
        known = null;
        return database.inTransaction(sql -> {
            if (sql.update(CHANGE, changed.name(), changed.id(), changed.revision()) != 1) {
                return Optional.empty(); // Another owner changed or removed it meanwhile.
            }
            sql.update(DELETE_QUESTIONS, changed.id());
            insertQuestions(sql, changed);
            return Optional.of(new OwnerSurvey(
                    changed.id(),
                    changed.product(),
                    changed.name(),
                    changed.template(),
                    changed.questions(),
                    changed.revision() + 1));
        });
    }

    @Override
    public synchronized void remove(String id) {
        known = null;
        planned = null;
        database.inTransaction(sql -> {
            sql.update(REMOVE, id);
            sql.update(DELETE_QUESTIONS, id);
            return sql.update(DELETE_START, id);
        });
    }

    @Override
    public synchronized List<PlannedStart> plannedStarts() {
        List<PlannedStart> found = planned;
        if (found == null) {
            found = List.copyOf(database.run(sql -> sql.all(STARTS, SqliteOwnerSurveys::start)));
            planned = found;
        }
        return found;
    }

    private static PlannedStart start(ResultSet row) throws SQLException {
        return new PlannedStart(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                Duration.parse(row.getString(4)));
    }

    @Override
    public synchronized boolean plan(PlannedStart start) {
        planned = null;
        return database.run(sql -> sql.update(
                        PLAN,
                        start.survey(),
                        start.product(),
                        start.at().toEpochMilli(),
                        start.openFor().toString()))
                == 1;
    }

    @Override
    public synchronized boolean change(PlannedStart start, PlannedStart changed) {
        planned = null;
        return database.run(sql -> sql.update(
                        CHANGE_START,
                        changed.at().toEpochMilli(),
                        changed.openFor().toString(),
                        start.survey(),
                        start.at().toEpochMilli()))
                == 1;
    }

    @Override
    public synchronized void cancel(PlannedStart start) {
        planned = null;
        database.run(sql -> sql.update(CANCEL, start.survey(), start.at().toEpochMilli()));
    }
}
