package dev.candor;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.candor.core.Candor;
import dev.candor.core.Ports;
import dev.candor.core.Settings;
import dev.candor.core.outbox.DispatchSlots;
import dev.candor.core.outbox.Messenger;
import dev.candor.core.outbox.RateLimiter;
import dev.candor.core.scheduling.OpeningResult;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.FieldPeriod;
import dev.candor.core.survey.Survey;
import dev.candor.demo.SimulatedClock;
import dev.candor.demo.SimulatedWorkspace;
import dev.candor.demo.engineers.EarlierAnswers;
import dev.candor.edge.chart.Java2DChartPainter;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.Environment;
import dev.candor.edge.config.SlackAccess;
import dev.candor.edge.schedule.CronSchedule;
import dev.candor.edge.slack.Installation;
import dev.candor.edge.slack.SlackCharts;
import dev.candor.edge.slack.SlackClient;
import dev.candor.edge.slack.SlackDirectory;
import dev.candor.edge.slack.SlackMessenger;
import dev.candor.edge.storage.Database;
import dev.candor.edge.web.ReportPaths;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Phaser;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The waves before the demo begins. The core itself opens, seals, closes and tallies them while the clock runs through the
 * past; only the last result of each product is posted. A wave that is still open at the end is left open, and its question
 * waits for the visitor; no other message is sent.
 */
final class DemoPast {
    /** Surveys without a schedule are asked in the week that the shipped configuration leaves free. */
    private static final String ON_DEMAND = "0 0 10 ? * TUE#3";

    /** Scheduled surveys are asked once a month at most, the others every other month. */
    private static final Duration SCHEDULED_EVERY = Duration.ofDays(25);

    private static final Duration ON_DEMAND_EVERY = Duration.ofDays(50);

    /** Results that closed earlier are not posted. */
    private static final Duration POSTED = Duration.ofDays(35);

    /** Prompts are spread over at most two hours. */
    private static final Duration PROMPTS = Duration.ofHours(2);

    private final Candor candor;
    private final SilentWaveStore waves;
    private final CronSchedule schedule;
    private final Catalogue catalogue;
    private final SimulatedClock clock;
    private final PastRespondents respondents;

    private DemoPast(
            Configuration configuration,
            Storage storage,
            SlackDirectory directory,
            Messenger messenger,
            ReportPaths reports,
            SimulatedClock clock,
            EarlierAnswers answers) {
        this.clock = clock;
        schedule = new CronSchedule(configuration.workspace().timezone());
        catalogue = configuration.catalogue();
        waves = new SilentWaveStore(storage.waves());
        Phaser arrival = new Phaser();
        candor = Candor.of(
                onDemand(App.settings(configuration)),
                new Ports(
                        new Ports.People(directory, directory, directory),
                        storage.ports(waves, new JointResponses(storage.responses(), arrival)),
                        storage.vault(),
                        new Ports.Delivery(
                                messenger,
                                RateLimiter.ofSlack(configuration.messagesPerMinute(), storage.random()),
                                new DispatchSlots(1, Runnable::run),
                                (kind, delivery) -> {}),
                        new Ports.Report(reports, storage.readings()),
                        schedule,
                        storage.random(),
                        clock));
        respondents = new PastRespondents(candor.responses(), answers, arrival);
    }

    /** Fills this bot's empty database; the workspace's clock runs from its time to {@code until}. */
    static void live(
            Configuration configuration,
            Environment environment,
            SimulatedWorkspace workspace,
            EarlierAnswers answers,
            Instant until) {
        SlackAccess access = environment.slack();
        Storage storage = Storage.open(environment, workspace.clock());
        Database database = storage.database();
        try (database;
                SlackClient api = new SlackClient(access.botToken().value(), access.api(), Optional.empty());
                Installation installation = new Installation(api)) {
            installation.askOnce();
            // Nobody joins or leaves: one look-up lasts for the whole past.
            InstantSource still = InstantSource.fixed(workspace.clock().instant());
            SlackDirectory directory =
                    new SlackDirectory(api, installation, configuration.workspace()::timezone, still);
            DemoOwners.live(configuration, storage, workspace.clock().instant(), until);
            DemoPast past = new DemoPast(
                    configuration,
                    storage,
                    directory,
                    new SlackMessenger(api, installation, new SlackCharts(api, new Java2DChartPainter(), still)),
                    new ReportPaths(
                            () -> environment.web().linkBase(environment.web().port())),
                    workspace.clock(),
                    answers);
            past.run(until);
            DemoReplies.live(configuration, storage, until);
            past.candor.dispatcher().tick(); // Posts what was answered just now.
        }
    }

    /** Without schedules the waves to come begin where the past ends. */
    private static Settings onDemand(Settings settings) {
        Catalogue catalogue = settings.catalogue();
        return new Settings(
                new Catalogue(
                        catalogue.products(),
                        catalogue.teams(),
                        catalogue.surveys().stream().map(DemoPast::onDemand).toList(),
                        catalogue.contactLimit()),
                settings.policy(),
                settings.workingHours(),
                settings.timezone(),
                settings.admins(),
                settings.resultsForEveryone(),
                Optional.empty());
    }

    private static Survey onDemand(Survey survey) {
        return new Survey(
                survey.id(),
                survey.product(),
                Optional.empty(),
                survey.openFor(),
                survey.remindAfter(),
                survey.sample(),
                survey.questions(),
                survey.expectedResponse(),
                survey.themes(),
                false);
    }

    private void run(Instant until) {
        NavigableMap<Instant, List<Survey>> openings = openings(clock.instant(), until);
        // Two lines for each wave would bury the address of the page.
        Logger log = (Logger) LoggerFactory.getLogger(Wave.class.getPackageName());
        log.setLevel(Level.WARN);
        try {
            for (Optional<Instant> next = next(openings, until); next.isPresent(); next = next(openings, until)) {
                Instant at = next.get();
                clock.jumpTo(at);
                waves.setPosting(at.isAfter(until.minus(POSTED)));
                candor.waves().tick(at);
                candor.dispatcher().tick();
                for (Survey survey : openings.getOrDefault(at, List.of())) {
                    open(survey, at, until);
                }
                openings.remove(at);
            }
        } finally {
            log.setLevel(null);
        }
        clock.jumpTo(until);
    }

    /** Opens a wave and lets people answer it; of one that is still open at the end, the visitor is asked and has not answered. */
    private void open(Survey survey, Instant at, Instant until) {
        boolean stays = !closes(survey, at).isBefore(until);
        if (stays) {
            waves.setAsked(Demo.VISITOR);
        }
        if (candor.waves().ask(survey.id(), at) instanceof OpeningResult.Opened opened) {
            Collection<Set<String>> roster =
                    waves.rosterByGroup(opened.wave().id()).values();
            respondents.answer(opened.wave(), at, stays ? withoutVisitor(roster) : roster);
        }
        if (stays) {
            clock.jumpTo(at.plus(PROMPTS));
            candor.dispatcher().tick();
        }
    }

    private static List<Set<String>> withoutVisitor(Collection<Set<String>> roster) {
        List<Set<String>> others = new ArrayList<>();
        for (Set<String> group : roster) {
            Set<String> people = new LinkedHashSet<>(group);
            people.remove(Demo.VISITOR);
            others.add(people);
        }
        return others;
    }

    private Optional<Instant> next(NavigableMap<Instant, List<Survey>> openings, Instant until) {
        Optional<Instant> opening = openings.isEmpty() ? Optional.empty() : Optional.of(openings.firstKey());
        return Stream.concat(opening.stream(), waves.open().stream().map(Wave::closes))
                .min(Comparator.naturalOrder())
                .filter(until::isAfter);
    }

    private Instant closes(Survey survey, Instant opens) {
        return FieldPeriod.of(opens, survey.openFor(), new CalendarDays(schedule.zone()))
                .closes();
    }

    private NavigableMap<Instant, List<Survey>> openings(Instant from, Instant until) {
        NavigableMap<Instant, List<Survey>> openings = new TreeMap<>();
        for (Survey survey : catalogue.surveys()) {
            String cron = survey.schedule().orElse(ON_DEMAND);
            Duration distance = survey.schedule().isPresent() ? SCHEDULED_EVERY : ON_DEMAND_EVERY;
            Instant after = from;
            for (Optional<Instant> at = schedule.next(cron, after);
                    at.filter(until::isAfter).isPresent();
                    at = schedule.next(cron, after)) {
                openings.computeIfAbsent(at.get(), instant -> new ArrayList<>()).add(survey);
                after = at.get().plus(distance);
            }
        }
        return openings;
    }
}
