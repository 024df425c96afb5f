package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteOwnerSurveysTest {
    private static final List<Question> QUESTIONS = List.of(
            new Question("q1", QuestionType.SINGLE, "Which one?", List.of("this, or", "that")),
            new Question("q2", QuestionType.TEXT, "Why?", List.of()));
    private static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");

    @TempDir
    private Path folder;

    private Database database;
    private SqliteOwnerSurveys surveys;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + folder.resolve("candor.db"));
        surveys = new SqliteOwnerSurveys(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_survey_is_read_as_it_was_added_also_after_a_restart() {
        OwnerSurvey added = surveys.add("ci", "Build cache", QUESTIONS);

        assertThat(added).isEqualTo(new OwnerSurvey("ci_own-1", "ci", "Build cache", Optional.empty(), QUESTIONS, 0));
        assertThat(surveys.all()).containsExactly(added);
        assertThat(new SqliteOwnerSurveys(database).all()).containsExactly(added);
    }

    @Test
    void an_id_is_never_used_twice() {
        surveys.add("ci", "One", QUESTIONS);
        surveys.add("ci", "Two", QUESTIONS);
        surveys.remove("ci_own-2");
        surveys.add("ci-old", "Other product", QUESTIONS);

        assertThat(surveys.add("ci", "Three", QUESTIONS).id()).isEqualTo("ci_own-3");
        assertThat(surveys.all()).extracting(OwnerSurvey::id).containsExactly("ci-old_own-1", "ci_own-1", "ci_own-3");
    }

    @Test
    void a_change_of_an_older_revision_changes_nothing() {
        OwnerSurvey first = surveys.add("ci", "One", QUESTIONS);
        OwnerSurvey renamed = new OwnerSurvey("ci_own-1", "ci", "Renamed", Optional.empty(), QUESTIONS, 0);
        assertThat(surveys.change(renamed))
                .hasValueSatisfying(now -> assertThat(now.revision()).isEqualTo(1));

        assertThat(surveys.change(first)).isEmpty();

        assertThat(surveys.all()).extracting(OwnerSurvey::name).containsExactly("Renamed");
        surveys.remove("ci_own-1");
        assertThat(surveys.change(surveysRevision(renamed, 1))).as("removed").isEmpty();
        assertThat(surveys.all()).isEmpty();
    }

    private static OwnerSurvey surveysRevision(OwnerSurvey survey, int revision) {
        return new OwnerSurvey(
                survey.id(), survey.product(), survey.name(), survey.template(), survey.questions(), revision);
    }

    @Test
    void a_template_is_stored_once_without_questions() {
        OwnerSurvey csat = new OwnerSurvey("ci_csat", "ci", "Satisfaction", Optional.of(Template.CSAT), List.of(), 0);
        surveys.add(csat);
        surveys.add(csat);

        assertThat(new SqliteOwnerSurveys(database).all()).containsExactly(csat);
    }

    @Test
    void a_survey_has_at_most_one_planned_start_and_loses_it_when_removed() {
        surveys.add("ci", "One", QUESTIONS);
        PlannedStart start = new PlannedStart("ci_own-1", "ci", AT, Duration.ofDays(2));
        PlannedStart earlier = new PlannedStart("ci-pulse", "ci", AT.minusSeconds(1), Duration.ofSeconds(30));

        assertThat(surveys.plan(start)).isTrue();
        assertThat(surveys.plan(new PlannedStart("ci_own-1", "ci", AT.plusSeconds(1), Duration.ofDays(1))))
                .isFalse();
        assertThat(surveys.plan(earlier)).isTrue();
        assertThat(surveys.plannedStarts()).containsExactly(earlier, start);
        assertThat(new SqliteOwnerSurveys(database).plannedStarts()).containsExactly(earlier, start);

        PlannedStart later = new PlannedStart("ci_own-1", "ci", AT.plusSeconds(60), Duration.ofDays(1));
        assertThat(surveys.change(later, start)).as("not planned").isFalse();
        assertThat(surveys.change(start, later)).isTrue();
        assertThat(surveys.plannedStarts()).containsExactly(earlier, later);

        surveys.cancel(new PlannedStart("ci-pulse", "ci", AT, Duration.ofSeconds(30)));
        assertThat(surveys.plannedStarts()).as("another time").hasSize(2);
        surveys.cancel(earlier);
        surveys.remove("ci_own-1");
        assertThat(surveys.plannedStarts()).isEmpty();
    }
}
