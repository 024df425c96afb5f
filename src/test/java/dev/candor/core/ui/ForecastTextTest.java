package dev.candor.core.ui;

import static dev.candor.core.ui.ForecastFixture.LONDON;
import static dev.candor.core.ui.ForecastFixture.catalogue;
import static dev.candor.core.ui.ForecastFixture.input;
import static dev.candor.core.ui.ForecastFixture.lines;
import static dev.candor.core.ui.ForecastFixture.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.response.Submission;
import dev.candor.core.sampling.ExpectedResponse;
import dev.candor.core.sampling.GroupSize;
import dev.candor.core.scheduling.ForecastInput;
import dev.candor.core.scheduling.ForecastWave;
import dev.candor.core.scheduling.ScheduleForecast;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.SampleSize;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Template;
import dev.candor.core.ui.result.ReleaseBuilder;
import dev.candor.core.ui.result.RenderedPage;
import dev.candor.core.ui.result.ResultPage;
import dev.candor.core.ui.result.TestHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of a forecast. */
class ForecastTextTest {
    @Test
    void a_wave_without_earlier_results_is_forecast_from_assumptions() {
        Catalogue catalogue = catalogue(Optional.empty(), weekly("ci-pulse", SampleSize.everyone()));
        assertThat(lines(catalogue, ForecastInput.NONE, CoreFixture.START, 7))
                .startsWith(
                        "opens             survey      asked   answers    groups  favourable",
                        "Tue 24 Nov 10:00  ci-pulse       20       11*    0 of 1  60 % (30–90 %)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SUS    | 65 of 100 (45–80 of 100)",
                "DEVEX  | 65 % (50–80 %)",
                "PMF    | -",
                "CHOICE | 65 % (50–80 %)",
            })
    void a_wave_of_each_kind_is_forecast_by_its_headline(String kind, String expected) {
        Product ci = CoreFixture.CATALOGUE.products().get(0);
        List<Question> questions = kind.equals("CHOICE")
                ? List.of(new Question("choice", QuestionType.CHOOSE, "Would you choose CI?", List.of()))
                : Template.valueOf(kind).questions(CoreFixture.CATALOGUE, ci);
        Survey survey = new Survey("ci-pulse", ci.id(), Optional.empty(), Duration.ofDays(5), List.of(), questions);
        ForecastWave.Outcome.Opens wave = new ForecastWave.Outcome.Opens(
                Instant.EPOCH, Instant.EPOCH, 60, new ExpectedResponse(60, List.of()), List.of());

        assertThat(new ExpectedResult(ForecastInput.NONE, Policy.FLOOR).favourable(ci, survey, wave))
                .isEqualTo(expected);
    }

    @Test
    void the_last_result_replaces_the_assumptions(@TempDir Path folder) {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            IntStream.rangeClosed(1, 14)
                    .forEach(i -> fixture.responses.cast(new Submission(
                            "U0PAY" + i, wave.id(), Map.of("satisfaction", List.of(i < 8 ? "5" : "1")))));
            fixture.tickAt(wave.closes());
            ForecastInput past = input(CoreFixture.CATALOGUE, fixture);
            assertThat(lines(CoreFixture.CATALOGUE, past, wave.closes(), 7).get(1))
                    .isEqualTo("Tue 01 Dec 10:00  ci-pulse       20       13     0 of 1  50 % (20–80 %)");
        }
    }

    @Test
    void a_wave_with_too_few_expected_answers_is_warned_of() {
        Catalogue catalogue = catalogue(Optional.empty(), weekly("ci-pulse", new SampleSize.People(6)));
        assertThat(lines(catalogue, ForecastInput.NONE, CoreFixture.START, 7).subList(1, 3))
                .containsExactly(
                        "Tue 24 Nov 10:00  ci-pulse        5        3*    0 of 0  -",
                        "  ! too few answers: most likely the whole result will be withheld");
    }

    @Test
    void the_groups_expected_to_be_shown_are_named() {
        Survey survey = weekly("ci-pulse", SampleSize.everyone());
        Instant due = Instant.parse("2026-11-24T10:00:00Z");
        List<GroupSize> groups = List.of(
                new GroupSize("Checkout", 14),
                new GroupSize("Data and Growth", 9),
                new GroupSize("Mobile", 12),
                new GroupSize("Payments", 17),
                new GroupSize("Risk", 6));
        assertThat(planned(
                        survey,
                        due,
                        new ForecastWave.Outcome.Opens(due, due, 64, new ExpectedResponse(70, List.of()), groups)))
                .startsWith(
                        "opens             survey      asked   answers    groups  favourable",
                        "Tue 24 Nov 10:00  ci-pulse       65       45*    4 of 5  65 % (50–75 %)",
                        "    groups shown: Checkout; Data and Growth; Mobile; Payments");
        assertThat(planned(
                        survey,
                        due,
                        new ForecastWave.Outcome.Opens(due, due, 40, new ExpectedResponse(70, List.of()), groups)))
                .as("twenty-eight answers are too few")
                .contains("Tue 24 Nov 10:00  ci-pulse       40       28*    0 of 5  60 % (30–80 %)");
    }

    @ParameterizedTest(name = "{1} % of {0} people")
    @CsvSource({
        "22, 50, a share to the nearest ten",
        "40, 70, nearly thirty answers",
        "62, 70, neither number is published exactly",
        "64, 70, both are rounded the other way",
        "150, 80, a share to the nearest two",
        "400, 60, answers to the nearest fifty",
    })
    void the_forecast_range_is_the_range_of_the_result(int asked, int percent, String why) {
        ExpectedResponse expected = new ExpectedResponse(percent, List.of());
        Survey survey = weekly("ci-pulse", SampleSize.everyone());
        Instant due = Instant.parse("2026-11-24T10:00:00Z");
        int answers = expected.answersExpectedOf(asked);
        int favourable = Math.round(answers * 0.65f);
        String result = RenderedPage.of(ResultPage.of(TestHistory.of(
                ReleaseBuilder.CI,
                ReleaseBuilder.rated(
                        "2026-11-24", ReleaseBuilder.RATING, asked, favourable, answers - favourable, 0))));
        Matcher range = Pattern.compile("Likely range for .*: (.*) satisfied").matcher(result);
        assertThat(range.find()).as(result).isTrue();
        assertThat(planned(survey, due, new ForecastWave.Outcome.Opens(due, due, asked, expected, List.of()))
                        .get(1))
                .as(why)
                .endsWith("% (" + range.group(1) + ")");
    }

    private static List<String> planned(Survey survey, Instant due, ForecastWave.Outcome fate) {
        return ForecastText.of(
                catalogue(Optional.empty(), survey),
                ForecastInput.NONE,
                Policy.FLOOR,
                LONDON,
                new ScheduleForecast.Outcome.Planned(
                        List.of(new ForecastWave(survey, due, false, Optional.empty(), fate))));
    }

    @Test
    void few_answers_are_forecast_in_words() {
        Survey words = new Survey(
                "ci-words",
                "ci",
                Optional.of("0 0 10 ? * WED"),
                Duration.ofDays(5),
                List.of(),
                SampleSize.everyone(),
                List.of(CoreFixture.QUESTIONS.get(2)),
                50);
        Survey onDemand = new Survey(
                "ci-now",
                "ci",
                Optional.empty(),
                Duration.ofDays(5),
                List.of(),
                SampleSize.everyone(),
                CoreFixture.QUESTIONS,
                50);
        Catalogue catalogue =
                catalogue(Optional.empty(), weekly("ci-pulse", new SampleSize.People(14)), words, onDemand);
        assertThat(lines(catalogue, ForecastInput.NONE, CoreFixture.START, 7))
                .anySatisfy(line -> assertThat(line).contains("ci-pulse", "in words"))
                .anySatisfy(line -> assertThat(line).contains("ci-words").endsWith("-"))
                .contains("Only when an owner asks, so not planned: ci-now.");
    }

    @Test
    void a_result_of_another_survey_does_not_affect_the_forecast(@TempDir Path folder) {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            Wave wave = fixture.openWave();
            fixture.deliverPrompts();
            fixture.tickAt(wave.closes());
            Catalogue two = catalogue(
                    Optional.empty(),
                    weekly("ci-pulse", SampleSize.everyone()),
                    weekly("ci-other", SampleSize.everyone()));
            ForecastInput past = input(two, fixture);
            assertThat(past.lastReleases()).containsOnlyKeys("ci-pulse");
        }
    }
}
