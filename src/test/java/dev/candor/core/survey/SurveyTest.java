package dev.candor.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.UsageQuestions;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions, scales and surveys. */
class SurveyTest {
    private static final Question RATING = new Question("satisfaction", QuestionType.RATING, "How?", List.of());
    private static final Question WORDS = new Question("words", QuestionType.TEXT, "What?", List.of());
    private static final Question EASE = new Question("ease", QuestionType.EASE, "Easy?", List.of());

    @ParameterizedTest
    @CsvSource({
        "RATING, 1, UNFAVOURABLE",
        "RATING, 2, UNFAVOURABLE",
        "RATING, 3, NEUTRAL",
        "RATING, 4, FAVOURABLE",
        "EASE, 3, UNFAVOURABLE",
        "EASE, 4, NEUTRAL",
        "EASE, 5, FAVOURABLE",
        "NPS, 6, UNFAVOURABLE",
        "NPS, 7, NEUTRAL",
        "NPS, 8, NEUTRAL",
        "NPS, 9, FAVOURABLE"
    })
    void every_point_of_a_scale_has_a_sentiment(QuestionType type, int point, Sentiment sentiment) {
        assertThat(type.sentiment(point)).isEqualTo(sentiment);
    }

    @ParameterizedTest
    @CsvSource({"RATING, 0", "RATING, 6", "NPS, 11", "NPS, -1", "TEXT, 1"})
    void a_point_beyond_the_scale_has_no_sentiment(QuestionType type, int point) {
        assertThatThrownBy(() -> type.sentiment(point)).hasMessageContaining(point + " is not on the scale");
    }

    @Test
    void the_headline_is_the_first_rating_else_the_first_scale() {
        assertThat(survey(List.of(WORDS, EASE, RATING)).headline()).hasValue(RATING);
        assertThat(survey(List.of(WORDS, EASE)).headline()).hasValue(EASE);
        assertThat(survey(List.of(WORDS)).headline()).isEmpty();
    }

    @Test
    void a_changed_wording_changes_the_version_and_a_changed_id_does_not() {
        assertThat(new Question("satisfaction", QuestionType.RATING, "How, really?", List.of()).version())
                .isNotEqualTo(RATING.version());
        assertThat(new Question("other-id", QuestionType.RATING, "How?", List.of()).version())
                .isEqualTo(RATING.version());
    }

    @Test
    void invalid_surveys_and_questions_are_refused() {
        assertThatThrownBy(() -> survey(List.of())).hasMessageContaining("survey s");
        assertThatThrownBy(() -> survey(Collections.nCopies(11, RATING))).hasMessageContaining("not 11");
        assertThatThrownBy(() -> new Survey(
                        "s",
                        "ci",
                        Optional.empty(),
                        Duration.ofDays(9),
                        List.of(Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(3)),
                        List.of(RATING)))
                .hasMessageContaining("at most 2 reminders");
        assertThatThrownBy(() -> new Question("q", QuestionType.SINGLE, "Which?", List.of()))
                .hasMessageContaining("question q");
        assertThatThrownBy(() -> new Question("q", QuestionType.RATING, "How?", List.of("a")))
                .hasMessageContaining("question q");
        assertThatThrownBy(() -> new Question("q", QuestionType.MULTI, "Which?", Collections.nCopies(11, "a")))
                .hasMessageContaining("more than 10");
    }

    private static Survey survey(List<Question> questions) {
        return new Survey("s", "ci", Optional.empty(), Duration.ofDays(5), List.of(), questions);
    }

    @Test
    void a_survey_that_branches_asks_each_respondent_the_questions_of_one_branch() {
        Survey survey = survey(UsageQuestions.USE_BEFORE_OPINION);
        assertThat(survey.asked(Set.of(1)))
                .containsExactly(UsageQuestions.USAGE, UsageQuestions.WHY_NOT, UsageQuestions.INSTEAD);
        assertThat(survey.asked(Set.of()))
                .as("who skips the first question counts as a user")
                .isEqualTo(survey.asked(Set.of(0)));
        assertThat(survey.longestBranch()).isEqualTo(survey.asked(Set.of(0)));
        assertThat(survey(List.of(RATING)).longestBranch()).containsExactly(RATING);
    }

    @Test
    void the_rating_of_one_generation_is_no_headline() {
        assertThat(survey(UsageQuestions.GENERATIONS).headline()).isEmpty();
        assertThat(survey(UsageQuestions.USE_BEFORE_OPINION).headline()).hasValue(UsageQuestions.SATISFACTION);
    }
}
