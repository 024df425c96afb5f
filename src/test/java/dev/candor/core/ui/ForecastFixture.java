package dev.candor.core.ui;

import dev.candor.CoreFixture;
import dev.candor.TestDirectory;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.scheduling.ForecastInput;
import dev.candor.core.scheduling.ScheduleForecast;
import dev.candor.core.scheduling.UnansweredResults;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.SampleSize;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import dev.candor.edge.schedule.CronSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forecasts of weekly surveys about CI, as text. */
final class ForecastFixture {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    static Survey weekly(String id, SampleSize sample) {
        return new Survey(
                id,
                "ci",
                Optional.of("0 0 10 ? * TUE"),
                Duration.ofDays(5),
                List.of(),
                sample,
                CoreFixture.QUESTIONS,
                50);
    }

    static Catalogue catalogue(Optional<ContactLimit> attention, Survey... surveys) {
        return new Catalogue(
                CoreFixture.CATALOGUE.products(), CoreFixture.CATALOGUE.teams(), List.of(surveys), attention);
    }

    /** The forecast of so many days, line by line. */
    static List<String> lines(Catalogue catalogue, ForecastInput past, Instant from, int days) {
        ScheduleForecast.Outcome plan = plan(catalogue, new TestDirectory(), past, from, days);
        return ForecastText.of(catalogue, past, Policy.FLOOR, LONDON, (ScheduleForecast.Outcome.Planned) plan);
    }

    /** The forecast of so many days for the people in this directory. */
    static ScheduleForecast.Outcome plan(
            Catalogue catalogue, TestDirectory people, ForecastInput past, Instant from, int days) {
        return new ScheduleForecast(
                        catalogue,
                        new CronSchedule(LONDON),
                        new SamplingFrames(catalogue, people, product -> Map.of()),
                        new Sampler(5, CoreFixture.HOURS, new CalendarDays(LONDON)))
                .of(past, from, from.plus(Duration.ofDays(days)));
    }

    /** What the store of this fixture holds for a forecast of these surveys. */
    static ForecastInput input(Catalogue catalogue, CoreFixture fixture) {
        return ForecastInput.of(
                new Surveys(catalogue, fixture.ownerSurveys),
                fixture.waveStore,
                new UnansweredResults(fixture.releases, fixture.replies));
    }

    private ForecastFixture() {}
}
