package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A weekly survey of 22 people on Tuesdays at 10:00, and own questions that owners plan about another product. */
class StartForecastsTest {
    private static final Instant TUESDAY = CoreFixture.START.plusSeconds(60);
    private static final Product SEARCH =
            new Product("search", "Search", List.of("U0PM"), "C0CI", List.of("S0SEARCH"), List.of());

    @TempDir
    private Path folder;

    private CoreFixture fixture;
    private final AtomicInteger lookups = new AtomicInteger();

    @BeforeEach
    void writeQuestions() {
        fixture = new CoreFixture(
                folder,
                new Catalogue(
                        List.of(CoreFixture.CATALOGUE.products().get(0), SEARCH),
                        CoreFixture.CATALOGUE.teams(),
                        CoreFixture.CATALOGUE.surveys(),
                        Optional.of(new ContactLimit(1, Duration.ofDays(7)))));
        fixture.tickAt(CoreFixture.START);
        for (String product : List.of("ci", "search")) {
            fixture.ownerSurveys.add(
                    product, "Ranking", List.of(new Question("q1", QuestionType.RATING, "How good is it?", List.of())));
        }
        fixture.directory.duringLookup(lookups::incrementAndGet);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private StartForecasts starts() {
        return fixture.rendering.products().starts();
    }

    private static PlannedStart start(String product, Instant at) {
        return new PlannedStart(product + "_own-1", product, at, Duration.ofDays(2));
    }

    private List<AffectedWave> affected(PlannedStart start) {
        return starts().affected(start, CoreFixture.START);
    }

    private int newLookups(Runnable work) {
        int before = lookups.get();
        work.run();
        return lookups.get() - before;
    }

    @Test
    void a_start_that_takes_some_people_of_a_survey_is_foreseen_to_leave_it_fewer() {
        PlannedStart search = start("search", TUESDAY);
        List<AffectedWave> affected = affected(search);

        fixture.ownerSurveys.plan(search);
        fixture.tickAt(TUESDAY);

        assertThat(affected).containsExactly(new AffectedWave("ci-pulse", TUESDAY, Optional.of(TUESDAY)));
        assertThat(fixture.waveStore.open()).extracting(Wave::rosterSize).containsExactlyInAnyOrder(7, 15);
    }

    @Test
    void a_start_that_takes_all_people_of_a_survey_is_foreseen_to_keep_it_from_opening() {
        PlannedStart ci = start("ci", TUESDAY);
        List<AffectedWave> affected = affected(ci);

        fixture.ownerSurveys.plan(ci);
        for (int day = 0; day < 7; day++) {
            fixture.tickAt(TUESDAY.plus(Duration.ofDays(day)));
            fixture.deliverPrompts();
        }

        assertThat(affected).containsExactly(new AffectedWave("ci-pulse", TUESDAY, Optional.empty()));
        assertThat(fixture.waveStore.lastWave("ci_own-1")).contains(TUESDAY);
        assertThat(fixture.waveStore.lastWave("ci-pulse")).isEmpty();
    }

    @Test
    void a_start_that_another_owner_planned_suffers_too() {
        fixture.ownerSurveys.plan(start("search", TUESDAY.plus(Duration.ofDays(7))));

        assertThat(affected(start("ci", TUESDAY.plus(Duration.ofDays(7)))))
                .extracting(AffectedWave::survey)
                .containsExactly("ci-pulse", "search_own-1");
    }

    @Test
    void a_forecast_is_made_once_until_some_minutes_have_passed() {
        PlannedStart planned = start("search", TUESDAY);
        fixture.ownerSurveys.plan(planned);
        assertThat(newLookups(() -> starts().of(planned, CoreFixture.START))).isPositive();

        assertThat(newLookups(() -> starts().of(planned, CoreFixture.START.plusSeconds(30))))
                .isZero();
        assertThat(newLookups(() -> starts().of(planned, CoreFixture.START.plusSeconds(60))))
                .isPositive();
    }

    @Test
    void a_forecast_is_made_anew_when_a_plan_is_made_and_when_a_survey_opens() {
        PlannedStart planned = start("search", TUESDAY.plus(Duration.ofDays(7)));
        fixture.ownerSurveys.plan(planned);
        StartForecast before = starts().of(planned, CoreFixture.START);

        fixture.ownerSurveys.plan(start("ci", TUESDAY.plus(Duration.ofDays(6))));
        StartForecast behind = starts().of(planned, CoreFixture.START);
        fixture.scheduler.ask("ci-pulse", CoreFixture.START);

        assertThat(before).isInstanceOf(StartForecast.OnTime.class);
        assertThat(behind).isInstanceOf(StartForecast.Blocked.class);
        assertThat(newLookups(() -> starts().of(planned, CoreFixture.START))).isPositive();
    }

    @Test
    void people_who_cannot_be_looked_up_are_looked_up_again_after_some_seconds() {
        PlannedStart planned = start("search", TUESDAY);
        Instant later = CoreFixture.START.plusSeconds(9);
        fixture.directory.failWith("no answer");
        assertThat(newLookups(() -> starts().of(planned, CoreFixture.START))).isEqualTo(1);
        assertThat(newLookups(() -> {
                    assertThat(starts().of(planned, later)).isInstanceOf(StartForecast.Unknown.class);
                    assertThat(starts().affected(planned, later)).isEmpty();
                    assertThat(starts().firstTime(CoreFixture.WEEKLY, later, later))
                            .isEmpty();
                }))
                .as("Slack is not asked again at each view")
                .isZero();
        fixture.directory.recover();

        assertThat(starts().of(planned, CoreFixture.START.plusSeconds(10))).isInstanceOf(StartForecast.OnTime.class);
    }

    @Test
    void a_failed_look_up_that_only_a_search_meets_is_not_kept_longer() {
        fixture.directory.failWith("no answer");
        assertThat(starts().firstTime(CoreFixture.WEEKLY, TUESDAY, CoreFixture.START))
                .isEmpty();
        fixture.directory.recover();

        assertThat(starts().of(start("search", TUESDAY), CoreFixture.START.plusSeconds(10)))
                .isInstanceOf(StartForecast.OnTime.class);
    }
}
