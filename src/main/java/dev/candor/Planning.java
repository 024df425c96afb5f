package dev.candor;

import dev.candor.core.audience.CalendarDays;
import dev.candor.core.audience.Draw;
import dev.candor.core.audience.Refusals;
import dev.candor.core.plan.Calendar;
import dev.candor.core.plan.Past;
import dev.candor.core.plan.Plan;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.wave.Audiences;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.Environment;
import dev.candor.edge.config.Secret;
import dev.candor.edge.schedule.CronSchedule;
import dev.candor.edge.slack.Installation;
import dev.candor.edge.slack.SlackDirectory;
import dev.candor.edge.slack.WebApi;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.SqliteChoices;
import dev.candor.edge.storage.SqliteReleases;
import dev.candor.edge.storage.SqliteWaveBook;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Prints the waves to come. Reads who is there from Slack, and what was from the database if there is one. */
final class Planning {
    private final Configuration configuration;
    private final Environment environment;
    private final InstantSource clock;

    Planning(Configuration configuration, Environment environment, InstantSource clock) {
        this.configuration = configuration;
        this.environment = environment;
        this.clock = clock;
    }

    /** Prints them; the exit code: 0, or 1 where Slack does not tell who is there. */
    int print(int weeks, PrintWriter out, PrintWriter err) {
        Catalogue catalogue = configuration.catalogue();
        if (!Files.exists(Database.file(environment.database()))) {
            return print(weeks, Past.NONE, product -> Map.of(), out, err);
        }
        try (Database database = Database.openToRead(environment.database())) {
            Past past = Past.of(catalogue, new SqliteWaveBook(database), new SqliteReleases(database));
            return print(weeks, past, new SqliteChoices(database), out, err);
        }
    }

    private int print(int weeks, Past past, Refusals refusals, PrintWriter out, PrintWriter err) {
        Instant now = clock.instant();
        Instant end = now.plus(Duration.ofDays(7L * weeks));
        Plan.Outcome outcome = plan(past, refusals, now, end);
        if (outcome instanceof Plan.Outcome.NotNow not) {
            err.println("candor: " + not.why());
            err.flush();
            return 1;
        }
        ZoneId zone = configuration.workspace().timezone();
        out.println(Calendar.title(now, end, zone));
        out.println();
        Calendar.of(configuration.catalogue(), past, configuration.policy(), zone, (Plan.Outcome.Planned) outcome)
                .forEach(out::println);
        out.flush();
        new ConfigurationReport(configuration, now).warnings().forEach(line -> err.println("warning: " + line));
        err.flush();
        return 0;
    }

    private Plan.Outcome plan(Past past, Refusals refusals, Instant now, Instant end) {
        ZoneId zone = configuration.workspace().timezone();
        try (WebApi api = new WebApi(
                        environment.slack().botToken().value(),
                        environment.slack().api(),
                        environment.slack().proxy().map(Secret::value));
                Installation installation = new Installation(api)) {
            installation.askOnce();
            Optional<String> trouble = installation.notReady();
            if (trouble.isPresent()) {
                return new Plan.Outcome.NotNow(trouble.get());
            }
            Catalogue catalogue = configuration.catalogue();
            return new Plan(
                            catalogue,
                            new CronSchedule(zone),
                            new Audiences(catalogue, new SlackDirectory(api, installation, zone, clock), refusals),
                            new Draw(
                                    configuration.policy().minGroup(),
                                    configuration.workspace().workingHours(),
                                    new CalendarDays(zone)))
                    .of(past, now, end);
        }
    }
}
