package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.TestDirectory;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.sampling.ExpectedResponse;
import dev.candor.core.sampling.GroupSize;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.SampleSize;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import dev.candor.edge.schedule.CronSchedule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the forecast with what the scheduler then does. */
class ScheduleForecastTest {
    private static final Instant QUARTER = CoreFixture.START.plus(Duration.ofDays(91));
    private static final Policy POLICY = Policy.FLOOR;

    /** Five surveys that compete for the same twenty-two people at the same hours. */
    private static final Catalogue COLLIDING = new Catalogue(
            List.of(product("ci", 5), product("jenkins", 5), product("kubernetes", 1), product("storage", 7)),
            CoreFixture.CATALOGUE.teams(),
            List.of(
                    survey("ci-pulse", "ci", "0 0 10 ? * TUE", new SampleSize.Share(50)),
                    survey("ci-deep", "ci", "0 0 10 1 * ?", SampleSize.everyone()),
                    survey("jenkins-pulse", "jenkins", "0 0 10 ? * TUE", new SampleSize.People(8)),
                    survey("kubernetes-pulse", "kubernetes", "0 0 10 ? * TUE#1", SampleSize.everyone()),
                    survey("storage-pulse", "storage", "0 0 12 ? * WED", new SampleSize.People(6))),
            Optional.of(new ContactLimit(1, Duration.ofDays(10))));

    @TempDir
    Path folder;

    private static Product product(String id, int priority) {
        return new Product(id, id, List.of("U0PM"), "C0CI", List.of("C0ENG"), List.of("U0ELSE1"), priority, List.of());
    }

    private static Survey survey(String id, String product, String cron, SampleSize sample) {
        return new Survey(
                id, product, Optional.of(cron), Duration.ofDays(5), List.of(), sample, CoreFixture.QUESTIONS, 50);
    }

    /** An opened wave. */
    private record Opened(String wave, Instant at, int asked) {}

    private static List<ForecastWave> plan(Catalogue catalogue, ForecastInput past, Instant from, Instant to) {
        ScheduleForecast plan = new ScheduleForecast(
                catalogue,
                new CronSchedule(ZoneId.of("Europe/London")),
                new SamplingFrames(catalogue, new TestDirectory(), product -> Map.of()),
                new Sampler(POLICY.minGroup(), CoreFixture.HOURS, new CalendarDays(ZoneId.of("Europe/London"))));
        return ((ScheduleForecast.Outcome.Planned) plan.of(past, from, to)).waves();
    }

    private static final ExpectedResponse USUAL = new ExpectedResponse(50, List.of());
    private static final List<GroupSize> ELSE = List.of(new GroupSize("Everyone else", 21));

    private static List<Opened> opened(List<ForecastWave> entries) {
        List<Opened> opened = new ArrayList<>();
        for (ForecastWave entry : entries) {
            if (entry.outcome() instanceof ForecastWave.Outcome.Opens opens) {
                opened.add(new Opened(entry.survey().id() + " " + entry.due(), opens.at(), opens.asked()));
            }
        }
        return opened;
    }

    private static List<Opened> openedByScheduler(CoreFixture fixture, Instant from, Instant to) {
        List<Opened> opened = new ArrayList<>();
        Set<String> known = new HashSet<>();
        fixture.waveStore.open().forEach(wave -> known.add(wave.id()));
        for (Instant now = from; now.isBefore(to); now = now.plus(Duration.ofHours(1))) {
            fixture.tickAt(now);
            fixture.deliverPrompts();
            for (Wave wave : fixture.waveStore.open()) {
                if (known.add(wave.id())) {
                    opened.add(new Opened(wave.survey().id() + " " + wave.scheduled(), now, wave.rosterSize()));
                }
            }
        }
        return opened;
    }

    @Test
    void a_quarter_of_colliding_surveys_goes_as_forecast() {
        List<ForecastWave> planned = plan(COLLIDING, ForecastInput.NONE, CoreFixture.START, QUARTER);
        try (CoreFixture fixture = new CoreFixture(folder, COLLIDING)) {
            fixture.tickAt(CoreFixture.START);
            Instant ten = CoreFixture.START.plusSeconds(60);
            Instant half = ten.plus(Duration.ofDays(45));
            List<Opened> real = openedByScheduler(fixture, ten, half);
            List<ForecastWave> rest = plan(
                    COLLIDING,
                    ForecastInput.of(
                            new Surveys(COLLIDING, fixture.ownerSurveys),
                            fixture.waveStore,
                            new UnansweredResults(fixture.releases, fixture.replies)),
                    half,
                    QUARTER);
            List<Opened> later = openedByScheduler(fixture, half, QUARTER);
            assertThat(opened(rest)).as("a plan from the middle on").containsExactlyInAnyOrderElementsOf(later);
            real.addAll(later);
            assertThat(opened(planned))
                    .containsExactlyInAnyOrderElementsOf(real)
                    .hasSizeGreaterThan(20);
        }
        assertThat(planned)
                .as("waves that waited")
                .anyMatch(entry ->
                        entry.waitReason().isPresent() && entry.outcome() instanceof ForecastWave.Outcome.Opens);
        assertThat(planned)
                .as("waves that waited in vain")
                .anyMatch(entry -> entry.outcome() instanceof ForecastWave.Outcome.Skipped);
    }

    @Test
    void due_surveys_open_by_priority_then_by_the_time_since_their_last_wave() {
        Survey often = survey("often", "ci", "0 0 10 ? * TUE", SampleSize.everyone());
        Survey seldom = survey("seldom", "jenkins", "0 0 10 ? * TUE", SampleSize.everyone());
        Survey first = survey("first", "kubernetes", "0 0 10 15 DEC ?", SampleSize.everyone());
        Catalogue catalogue = new Catalogue(
                COLLIDING.products(),
                List.of(),
                List.of(often, seldom, first),
                Optional.of(new ContactLimit(1, Duration.ofDays(7))));
        assertThat(opened(plan(
                        catalogue, ForecastInput.NONE, CoreFixture.START, CoreFixture.START.plus(Duration.ofDays(28)))))
                .extracting(Opened::wave)
                .containsExactly(
                        "often 2026-11-24T10:00:00Z",
                        "seldom 2026-12-01T10:00:00Z",
                        "often 2026-12-08T10:00:00Z",
                        "first 2026-12-15T10:00:00Z");
    }

    @Test
    void a_wave_due_while_the_previous_one_is_open_is_skipped() {
        Survey long9 = new Survey(
                "long", "ci", Optional.of("0 0 10 ? * TUE"), Duration.ofDays(9), List.of(), CoreFixture.QUESTIONS);
        Catalogue catalogue = new Catalogue(COLLIDING.products(), List.of(), List.of(long9));
        Instant ten = CoreFixture.START.plusSeconds(60);
        assertThat(plan(catalogue, ForecastInput.NONE, CoreFixture.START, CoreFixture.START.plus(Duration.ofDays(15))))
                .extracting(ForecastWave::outcome)
                .containsExactly(
                        new ForecastWave.Outcome.Opens(ten, ten.plus(Duration.ofDays(9)), 21, USUAL, ELSE),
                        new ForecastWave.Outcome.Skipped(
                                "it is already open then", Optional.of(Instant.parse("2026-12-03T10:00:00Z"))),
                        new ForecastWave.Outcome.Opens(
                                ten.plus(Duration.ofDays(14)), ten.plus(Duration.ofDays(23)), 21, USUAL, ELSE));
    }

    @Test
    void a_planned_start_goes_before_the_surveys_that_are_due_at_its_time_whatever_their_priority() {
        Survey asked = survey("ci-asked", "ci", "0 0 10 1 JAN ? 2099", SampleSize.everyone());
        Survey first = survey("kubernetes-pulse", "kubernetes", "0 0 10 ? * TUE", SampleSize.everyone());
        Catalogue catalogue = new Catalogue(
                COLLIDING.products(),
                List.of(),
                List.of(asked, first),
                Optional.of(new ContactLimit(1, Duration.ofDays(14))));
        Instant ten = CoreFixture.START.plusSeconds(60);
        ForecastInput planned =
                new ForecastInput(Map.of(), Map.of(), Map.of(), List.of(), Map.of(asked, ten), Map.of(), Set.of());

        List<Opened> forecast = opened(plan(catalogue, planned, CoreFixture.START, ten.plusSeconds(1)));

        try (CoreFixture fixture = new CoreFixture(folder, catalogue)) {
            fixture.tickAt(CoreFixture.START);
            fixture.ownerSurveys.plan(new PlannedStart("ci-asked", "ci", ten, asked.openFor()));
            fixture.tickAt(ten);
            assertThat(fixture.waveStore.open())
                    .extracting(wave -> wave.survey().id())
                    .containsExactly("ci-asked");
        }
        assertThat(forecast).extracting(Opened::wave).containsExactly("ci-asked 2026-11-24T10:00:00Z");
    }
}
