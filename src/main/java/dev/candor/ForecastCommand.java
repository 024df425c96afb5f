package dev.candor;

import dev.candor.core.sampling.OptOuts;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.scheduling.ForecastInput;
import dev.candor.core.scheduling.ScheduleForecast;
import dev.candor.core.scheduling.UnansweredResults;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Surveys;
import dev.candor.core.ui.ForecastText;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.Environment;
import dev.candor.edge.config.Secret;
import dev.candor.edge.schedule.CronSchedule;
import dev.candor.edge.slack.Installation;
import dev.candor.edge.slack.SlackClient;
import dev.candor.edge.slack.SlackDirectory;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.SqliteOptOuts;
import dev.candor.edge.storage.SqliteOwnerSurveys;
import dev.candor.edge.storage.SqliteReleases;
import dev.candor.edge.storage.SqliteReplies;
import dev.candor.edge.storage.SqliteWaveStore;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Prints a forecast. Reads people from Slack, and earlier waves from the database if there is one. */
final class ForecastCommand {
    private final Configuration configuration;
    private final Environment environment;
    private final InstantSource clock;

    ForecastCommand(Configuration configuration, Environment environment, InstantSource clock) {
        this.configuration = configuration;
        this.environment = environment;
        this.clock = clock;
    }

    /** Prints the forecast. Returns the exit code: 0, or 1 if people cannot be looked up in Slack. */
    int print(int weeks, PrintWriter out, PrintWriter err) {
        Catalogue catalogue = configuration.catalogue();
        if (!Files.exists(Database.file(environment.database()))) {
            return print(weeks, ForecastInput.NONE, product -> Map.of(), out, err);
        }
        try (Database database = Database.openReadOnly(environment.database())) {
            ForecastInput input = ForecastInput.of(
                    new Surveys(catalogue, new SqliteOwnerSurveys(database)),
                    new SqliteWaveStore(database),
                    new UnansweredResults(new SqliteReleases(database), new SqliteReplies(database)));
            return print(weeks, input, new SqliteOptOuts(database), out, err);
        }
    }

    private int print(int weeks, ForecastInput input, OptOuts optOuts, PrintWriter out, PrintWriter err) {
        Instant now = clock.instant();
        Instant end = now.plus(Duration.ofDays(7L * weeks));
        ScheduleForecast.Outcome outcome = plan(input, optOuts, now, end);
        if (outcome instanceof ScheduleForecast.Outcome.AudienceUnknown not) {
            err.println("candor: " + not.why());
            err.flush();
            return 1;
        }
        ZoneId zone = configuration.workspace().timezone();
        out.println(ForecastText.title(now, end, zone));
        out.println();
        ForecastText.of(
                        configuration.catalogue(),
                        input,
                        configuration.policy(),
                        zone,
                        (ScheduleForecast.Outcome.Planned) outcome)
                .forEach(out::println);
        out.flush();
        new ConfigurationReport(configuration, now).warnings().forEach(line -> err.println("warning: " + line));
        err.flush();
        return 0;
    }

    private ScheduleForecast.Outcome plan(ForecastInput input, OptOuts optOuts, Instant now, Instant end) {
        ZoneId zone = configuration.workspace().timezone();
        try (SlackClient api = new SlackClient(
                        environment.slack().botToken().value(),
                        environment.slack().api(),
                        environment.slack().proxy().map(Secret::value));
                Installation installation = new Installation(api)) {
            installation.askOnce();
            Optional<String> problem = installation.notReady();
            if (problem.isPresent()) {
                return new ScheduleForecast.Outcome.AudienceUnknown(problem.get());
            }
            Catalogue catalogue = configuration.catalogue();
            return new ScheduleForecast(
                            catalogue,
                            new CronSchedule(zone),
                            new SamplingFrames(
                                    catalogue, new SlackDirectory(api, installation, () -> zone, clock), optOuts),
                            new Sampler(
                                    configuration.policy().minGroup(),
                                    configuration.workspace().workingHours(),
                                    new CalendarDays(zone)))
                    .of(input, now, end);
        }
    }
}
