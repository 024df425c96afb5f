package dev.candor.core.ui;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Template;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a survey is said to take. */
class PromptEffortTest {
    private static final Catalogue CATALOGUE = new Catalogue(List.of(CI, ReleaseBuilder.JENKINS), List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "1, 0, '1 question, about 10 seconds'",
        "2, 0, '2 questions, about 20 seconds'",
        "6, 0, '6 questions, about 1 minute'",
        "5, 1, '5 questions and 1 comment, about 2 minutes'",
        "0, 1, '1 comment, about 1 minute'",
        "1, 2, '1 question and 2 comments, about 2 minutes'",
    })
    void as_many_questions_and_comments_take_as_long_whatever_kind_they_are(int asked, int comments, String effort) {
        for (QuestionType type : List.of(QuestionType.RATING, QuestionType.MULTI)) {
            assertThat(PromptPage.effort(
                            survey(Stream.concat(questions(asked, type), questions(comments, QuestionType.TEXT))
                                    .toList())))
                    .as(type.name())
                    .isEqualTo(effort);
        }
    }

    @Test
    void of_a_survey_that_branches_the_most_that_anybody_is_asked_is_said() {
        assertThat(PromptPage.effort(survey(Template.MIGRATION.questions(CATALOGUE, CI))))
                .matches("up to \\d questions( and 1 comment)?, about \\d minutes?");
    }

    private static Stream<Question> questions(int number, QuestionType type) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Question(
                        "q-" + type.name().toLowerCase(Locale.ROOT) + i,
                        type,
                        "What is it like?",
                        type.isChoice() ? List.of("good", "bad") : List.of()));
    }

    private static Survey survey(List<Question> questions) {
        return new Survey("ci-pulse", "ci", Optional.empty(), Duration.ofDays(5), List.of(), questions);
    }
}
