package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.CountedSchedule;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.SampleSize;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import dev.candor.edge.schedule.CronSchedule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much is foreseen until an owner sees the form of a start, while twenty weekly surveys compete for the same people. An
 * owner does not wait longer than Slack does, so this must stay little.
 */
class StartSearchTest {
    private static final int SURVEYS = 20;
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI");
    private static final Instant NOW = CoreFixture.START;
    private static final ContactLimit LIMIT = new ContactLimit(4, Duration.ofDays(14));
    private static final Catalogue BUSY = new Catalogue(
            IntStream.range(0, SURVEYS)
                    .mapToObj(i -> new Product("p" + i, "P" + i, List.of("U0PM"), "C0CI", List.of("C0ENG"), List.of()))
                    .toList(),
            CoreFixture.CATALOGUE.teams(),
            IntStream.range(0, SURVEYS).mapToObj(StartSearchTest::weekly).toList(),
            Optional.of(LIMIT));

    @TempDir
    private Path folder;

    private CoreFixture fixture;
    private StartForecasts starts;
    private final CountedSchedule schedule = new CountedSchedule(new CronSchedule(CoreFixture.LONDON));

    private static Survey weekly(int number) {
        return new Survey(
                "p" + number + "-pulse",
                "p" + number,
                Optional.of("0 0 " + (9 + number / DAYS.size()) + " ? * " + DAYS.get(number % DAYS.size())),
                Duration.ofDays(5),
                List.of(),
                new SampleSize.Share(50),
                CoreFixture.QUESTIONS,
                50);
    }

    @BeforeEach
    void prepare() {
        fixture = new CoreFixture(folder, BUSY);
        fixture.tickAt(NOW);
        fixture.ownerSurveys.add(
                "p0", "Ranking", List.of(new Question("q1", QuestionType.RATING, "How good is it?", List.of())));
        CalendarDays days = new CalendarDays(CoreFixture.LONDON);
        starts = new StartForecasts(
                new Surveys(BUSY, fixture.ownerSurveys),
                schedule,
                new SamplingFrames(BUSY, fixture.directory, product -> Map.of()),
                new Sampler(Policy.FLOOR.minGroup(), CoreFixture.HOURS, days),
                fixture.waveStore,
                new UnansweredResults(fixture.releases, fixture.replies));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** All that the form says of a start at this time, in weeks of all surveys that are foreseen for it. */
    private double weeksForeseen(Instant at) {
        int before = schedule.read();
        PlannedStart start = new PlannedStart("p0_own-1", "p0", at, Duration.ofDays(5));
        StartForecast forecast = starts.ifPlanned(start, NOW);
        List<AffectedWave> affected = starts.affected(start, NOW);
        Optional<Instant> harmless = starts.harmless(start, affected, NOW);
        assertThat(forecast).isNotInstanceOf(StartForecast.Unknown.class);
        assertThat(harmless.stream())
                .as("near, or not offered")
                .allMatch(time -> !time.isAfter(at.plus(Duration.ofDays(14))));
        return (double) (schedule.read() - before) / SURVEYS;
    }

    @Test
    void a_start_is_compared_for_as_long_as_it_matters_and_another_time_is_searched_in_the_two_weeks_after_it() {
        assertThat(weeksForeseen(NOW.plus(Duration.ofDays(1)))).isBetween(4.0, 14.0);
    }

    @Test
    void what_comes_before_a_start_far_ahead_is_foreseen_once() {
        assertThat(weeksForeseen(NOW.plus(Duration.ofDays(7 * 50)))).isBetween(50.0, 80.0);
    }
}
