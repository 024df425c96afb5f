package dev.candor.core.ui;

import static dev.candor.core.ui.result.ReleaseBuilder.CI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.sampling.ExpectedResponse;
import dev.candor.core.sampling.GroupSize;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Template;
import dev.candor.core.ui.result.MigrationWaves;
import dev.candor.core.ui.result.ReleaseBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a survey is said to bring is what its result would show. */
class ExpectedAnswersTextTest {
    private static final Catalogue CATALOGUE = new Catalogue(List.of(CI, ReleaseBuilder.JENKINS), List.of(), List.of());

    private static final List<GroupSize> TEAMS = IntStream.rangeClosed(1, 5)
            .mapToObj(i -> new GroupSize("Team " + i, 12))
            .toList();

    private static Survey survey(List<Question> questions) {
        return new Survey("ci-pulse", "ci", Optional.empty(), Duration.ofDays(5), List.of(), questions);
    }

    private static String text(List<Question> questions, int asked, Release... past) {
        return text(survey(questions), asked, past);
    }

    private static String text(Survey survey, int asked, Release... past) {
        return ExpectedAnswersText.of(
                Policy.FLOOR, survey, asked, new ExpectedResponse(50, List.of()), TEAMS, List.of(past));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            CSAT      | 8  | If 50 % answer, fewer than 5 answers are expected. Most likely nothing could be shown.
            CSAT      | 14 | If 50 % answer, about 10 answers are expected. That is enough for words, not for figures.
            CSAT      | 40 | If 50 % answer, about 20 answers are expected. That is enough for figures, but not by team.
            CSAT      | 60 | If 50 % answer, about 30 answers are expected. That is enough for figures, also by team.
            SUS       | 40 | If 50 % answer, about 20 answers are expected. That is too few for the score. A score takes about 30 answers.
            SUS       | 60 | If 50 % answer, about 30 answers are expected. That is enough for figures, but not by team.
            ADOPTION  | 40 | If 50 % answer, about 20 answers are expected. That is enough for figures, but not by team. For questions with one choice, only an option that 60 % or more choose is named. The four groups of users take about 30 answers from users.
            ADOPTION  | 60 | If 50 % answer, about 30 answers are expected. That is enough for figures, but not by team.
            PMF       | 30 | If 50 % answer, about 15 answers are expected. That is enough to name an option that 60 % or more choose, not for figures.
            PMF       | 60 | If 50 % answer, about 30 answers are expected. That is enough for figures, also by team.
            MIGRATION | 14 | If 50 % answer, about 10 answers are expected. That is enough for words, not for figures. For words about one generation, 5 of its users must answer.
            MIGRATION | 20 | If 50 % answer, about 10 answers are expected. That is enough for figures, but not by team. For questions with one choice, only an option that 60 % or more choose is named. For figures about one generation, 30 of its users must answer.
            MIGRATION | 60 | If 50 % answer, about 30 answers are expected. That is enough for figures, also by team. For figures about one generation, 30 of its users must answer.
            """)
    void each_template_is_promised_what_its_number_of_answers_allows(Template template, int asked, String expected) {
        assertThat(text(template.questions(CATALOGUE, CI), asked)).isEqualTo(expected);
    }

    @Test
    void beside_figures_what_takes_more_answers_is_named() {
        List<Question> all = Stream.of(Template.CSAT, Template.UMUX_LITE, Template.PMF)
                .flatMap(template -> template.questions(CATALOGUE, CI).stream())
                .toList();
        assertThat(text(all, 40))
                .isEqualTo("If 50 % answer, about 20 answers are expected. That is enough for figures, but not by team."
                        + " For questions with one choice, only an option that 60 % or more choose is named."
                        + " A score takes about 30 answers.");
        assertThat(text(all, 80))
                .isEqualTo("If 50 % answer, about 40 answers are expected. That is enough for figures, also by team.");
    }

    @Test
    void who_is_unfavourable_to_every_product_takes_thirty_answers() {
        Question jenkins =
                new Question("jenkins", QuestionType.RATING, "And with Jenkins?", List.of()).about("jenkins");
        String less = " The share that is unfavourable to every product takes about 30 answers.";
        assertThat(text(List.of(ReleaseBuilder.RATING, jenkins), 40)).endsWith("but not by team." + less);
        assertThat(text(List.of(ReleaseBuilder.RATING, jenkins), 60)).doesNotContain(less);
    }

    @Test
    void comments_are_promised_where_enough_people_answer() {
        List<Question> both = List.of(ReleaseBuilder.RATING, ReleaseBuilder.THING);
        assertThat(text(both, 14))
                .isEqualTo("If 50 % answer, about 10 answers are expected. That is enough for words, not for figures."
                        + " Comments take 10 answers.");
        assertThat(text(both, 20)).endsWith("enough for figures, but not by team.");
        assertThat(text(List.of(ReleaseBuilder.THING), 20)).endsWith("enough for comments.");
    }

    @Test
    void questions_to_users_get_as_many_answers_as_the_last_result_has_users() {
        List<Question> questions = Template.ADOPTION.questions(CATALOGUE, CI);
        ReleaseBuilder last = ReleaseBuilder.ci("2026-11-03", questions.toArray(Question[]::new));
        Release half = last.answered(0, 20, Map.of("satisfaction", new Answer.Point(4)))
                .nonUsers(0, 20)
                .release();

        assertThat(text(questions, 60, half))
                .isEqualTo(
                        "If 50 % answer, about 30 answers are expected. About 15 of them are from users, as last time."
                                + " That is enough for figures, but not by team. For questions with one choice,"
                                + " only an option that 60 % or more choose is named."
                                + " The four groups of users take about 30 answers from users.");
    }

    @Test
    void figures_about_a_generation_are_promised_where_the_last_result_has_enough_users_of_each() {
        MigrationWaves waves = MigrationWaves.of("CI", "Jenkins");
        Survey survey = new Survey(
                MigrationWaves.SURVEY, "ci", Optional.empty(), Duration.ofDays(5), List.of(), waves.questions());
        String caution = " For figures about one generation, 30 of its users must answer.";

        assertThat(text(survey, 200, waves.release("2026-11-03", 20, 20, 20, 0)))
                .as("100 answers, of which two thirds are of users of each")
                .contains("enough for figures")
                .doesNotContain(caution);
        assertThat(text(survey, 200, waves.release("2026-11-03", 45, 10, 5, 0)))
                .as("100 answers, of which a quarter is of users of Jenkins")
                .endsWith(caution);
        assertThat(text(survey, 200)).endsWith(caution);
    }

    @ParameterizedTest
    @CsvSource({"SUS, 29", "SUS, 30", "UMUX_LITE, 20", "DEVEX, 9", "DEVEX, 10", "PMF, 29", "PMF, 30", "CSAT, 5"})
    void what_is_said_of_a_number_of_answers_is_what_so_many_answers_show(Template template, int answers) {
        List<Question> questions = template.questions(CATALOGUE, CI);
        Map<String, Answer> ballot = new HashMap<>();
        questions.forEach(question ->
                ballot.put(question.id(), question.type().isChoice() ? ReleaseBuilder.chosen(0) : new Answer.Point(3)));
        Release result = ReleaseBuilder.ci("2026-11-03", questions.toArray(Question[]::new))
                .answered(0, answers, ballot)
                .release();
        boolean shows = result.showsAnswers();
        boolean figures = result.questions().stream()
                .map(result::cell)
                .anyMatch(cell ->
                        cell instanceof Shown shown && shown.precisionLevel().step() > 0);

        String said = text(questions, 2 * answers);
        assertThat(said.contains("enough for figures")).isEqualTo(figures);
        assertThat(said.contains("too few")).isEqualTo(!shows);
    }
}
