package dev.candor;

import dev.candor.core.audience.Directory;
import dev.candor.core.audience.WorkingHours;
import dev.candor.core.desk.AccessGate;
import dev.candor.core.desk.Correspondence;
import dev.candor.core.desk.Desk;
import dev.candor.core.desk.HouseRules;
import dev.candor.core.desk.Ledger;
import dev.candor.core.desk.Registry;
import dev.candor.core.desk.Staff;
import dev.candor.core.disclosure.Counting;
import dev.candor.core.intake.Intake;
import dev.candor.core.invite.Courtesy;
import dev.candor.core.invite.Hands;
import dev.candor.core.invite.Messenger;
import dev.candor.core.invite.Pace;
import dev.candor.core.invite.Postman;
import dev.candor.core.wave.Audiences;
import dev.candor.core.wave.Closings;
import dev.candor.core.wave.Complaints;
import dev.candor.core.wave.Digests;
import dev.candor.core.wave.Notices;
import dev.candor.core.wave.Openings;
import dev.candor.core.wave.Reminders;
import dev.candor.core.wave.Wave;
import dev.candor.core.wave.WaveClerk;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.Environment;
import dev.candor.edge.config.Secret;
import dev.candor.edge.config.SlackAccess;
import dev.candor.edge.config.Workspace;
import dev.candor.edge.schedule.ClockWatch;
import dev.candor.edge.schedule.CronSchedule;
import dev.candor.edge.schedule.Ticker;
import dev.candor.edge.slack.Installation;
import dev.candor.edge.slack.RefusedRequests;
import dev.candor.edge.slack.SlackApp;
import dev.candor.edge.slack.SlackDirectory;
import dev.candor.edge.slack.SlackEvents;
import dev.candor.edge.slack.SlackMembership;
import dev.candor.edge.slack.SlackMessenger;
import dev.candor.edge.slack.SocketMode;
import dev.candor.edge.slack.WebApi;
import dev.candor.edge.web.Admission;
import dev.candor.edge.web.Answer;
import dev.candor.edge.web.HttpServer;
import dev.candor.edge.web.Metrics;
import jakarta.servlet.Servlet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Builds the whole system. Read it from top to bottom and you know what there is and who talks to whom. */
public final class App implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration ROLL_CALL = Duration.ofSeconds(10);
    private static final int HANDS = 4;
    private static final Duration LAST_LETTERS = Duration.ofSeconds(25);

    private final Configuration configuration;
    private final InstantSource clock;
    private final CronSchedule schedule;
    private final Storage storage;
    private final SlackDirectory directory;
    private final SlackConnection slack;
    private final Clockwork clockwork;
    private final HttpServer server;
    private final Measurements measurements = new Measurements();
    private final RefusedRequests refused = new RefusedRequests(InstantSource.system());
    private final Ticker ticker = new Ticker(System::nanoTime);
    private final ExecutorService carriers = Executors.newFixedThreadPool(HANDS, task -> {
        Thread thread = new Thread(task, "carrier");
        thread.setDaemon(true);
        return thread;
    });

    /** Builds the system; nothing runs before {@link #start()}. What time it is, {@code clock} alone says. */
    public App(Configuration configuration, Environment environment, InstantSource clock) {
        this.configuration = configuration;
        this.clock = clock;
        schedule = new CronSchedule(configuration.workspace().timezone());
        SlackAccess access = environment.slack();
        // First of all: while loggers may print what people answer it refuses, and nothing is opened or written.
        WebApi api = new WebApi(
                access.botToken().value(), access.api(), access.proxy().map(Secret::value));
        storage = Storage.open(environment, clock);

        Installation installation = new Installation(api);
        directory =
                new SlackDirectory(api, installation, configuration.workspace().timezone(), clock);

        Intake intake = new Intake(
                configuration.catalogue(),
                storage.book(),
                measurements.ballots(storage.ballots()),
                storage.vault(),
                clock,
                directory);
        WaveClerk clerk = clerk(directory);
        Digests digests = new Digests(configuration.catalogue(), storage.book(), schedule, configuration.digest());
        Desk desk = desk(directory, new Staff(clerk, digests, intake));

        clockwork = new Clockwork(clerk, digests, postman(new SlackMessenger(api, installation), directory));
        AccessGate gate = new AccessGate(desk, intake::cast, new SlackMembership(api, installation, directory, clock));
        slack = SlackConnection.of(api, installation, new SlackApp(api, gate), access);
        server = server(environment, access);
    }

    private WaveClerk clerk(Directory directory) {
        WorkingHours hours = configuration.workspace().workingHours();
        Openings openings = new Openings(
                storage.book(),
                schedule,
                new Audiences(configuration.catalogue(), directory, storage.choices()),
                storage.releases(),
                notices(directory),
                new Openings.Terms(configuration.policy(), hours, storage.vault(), storage.random()));
        Closings closings = new Closings(
                storage.book(),
                new Counting(storage.ballots(), storage.vault()),
                storage.vault(),
                configuration.catalogue(),
                complaints(directory),
                configuration.workspace().timezone());
        return new WaveClerk(
                storage.book(),
                openings,
                new Reminders(storage.outbox(), hours),
                storage.choices(),
                closings,
                storage.vault());
    }

    private Complaints complaints(Directory directory) {
        return new Complaints(
                notices(directory),
                configuration.catalogue(),
                configuration.workspace().admins(),
                clock);
    }

    private Notices notices(Directory directory) {
        Workspace workspace = configuration.workspace();
        return new Notices(storage.book(), directory, workspace.admins(), workspace.timezone());
    }

    private Registry registry() {
        return new Registry(configuration.catalogue(), schedule, storage.book(), storage.releases());
    }

    private HouseRules rules() {
        Workspace workspace = configuration.workspace();
        return new HouseRules(
                workspace.admins(),
                workspace.resultsVisibleTo() == Workspace.Visibility.EVERYONE,
                configuration.policy(),
                workspace.timezone());
    }

    private Desk desk(SlackDirectory directory, Staff staff) {
        return new Desk(registry(), rules(), directory.inHurry(), staff, ledger(), clock);
    }

    private Ledger ledger() {
        return new Ledger(storage.choices(), storage.outbox(), storage.ballots());
    }

    private Postman postman(Messenger messenger, SlackDirectory directory) {
        return new Postman(
                storage.outbox(),
                messenger,
                new Correspondence(registry(), rules(), ledger(), directory, clock),
                new Postman.Manner(
                        new Courtesy(configuration.workspace().workingHours(), directory),
                        Pace.ofSlack(configuration.messagesPerMinute(), storage.random()),
                        new Hands(HANDS, carriers),
                        measurements::settled),
                complaints(directory),
                clock);
    }

    private HttpServer server(Environment environment, SlackAccess access) {
        Metrics metrics = measurements.metrics();
        metrics.gauge(
                "candor.waves.open",
                "Waves that take answers",
                () -> openWaves().size());
        metrics.gauge("candor.messages.overdue.seconds", "How long the oldest message has been due", this::overdue);
        metrics.total("candor.slack.rate.limited", "Answers of 429", slack.api()::rateLimited);
        Map<String, Servlet> servlets = new TreeMap<>();
        Map<String, Admission> admissions = new TreeMap<>();
        servlets.put("/healthz", Answer.alive());
        servlets.put("/readyz", Answer.ready(this::missing));
        servlets.put("/metrics", Answer.metrics(metrics));
        if (access.transport() instanceof SlackAccess.Transport.Http http) {
            // Real time, whatever the clock says: Slack signs with it.
            SlackEvents events =
                    new SlackEvents(slack.app(), http.signingSecret().value(), refused, InstantSource.system());
            servlets.put("/slack/events", events);
            admissions.put("/slack/events", events::mayBeSlacks);
            metrics.total("candor.slack.requests.refused", "Signed requests that were refused", refused::total);
        }
        return new HttpServer(environment.web().bind(), environment.web().port(), servlets, admissions);
    }

    /** Starts to listen, to look for Slack, and to tick. */
    public void start() {
        clockwork.postman().takeOver();
        server.start();
        slack.installation().start();
        slack.socket().ifPresent(SocketMode::start);
        every(TICK, "waves", () -> clockwork.clerk().tick(clock.instant()));
        every(TICK, "digests", () -> clockwork.digests().tick(clock.instant()));
        every(TICK, "letters", clockwork.postman()::tick);
        // Beside the requests, so that they find at hand who is a member and what colleagues are called.
        every(ROLL_CALL, "names", directory::refresh);
        every(TICK, "clock", new ClockWatch(InstantSource.system(), System::nanoTime)::tick);
        ticker.start();
    }

    private void every(Duration interval, String name, Runnable work) {
        ticker.every(interval, name, measurements.job(name, work));
    }

    /** Does what is due by the clock; beside the ticker this is for those who wind the clock. */
    public void tick() {
        clockwork.clerk().tick(clock.instant());
        clockwork.digests().tick(clock.instant());
        clockwork.postman().tick();
        clockwork.postman().rest();
    }

    /** What is not in place for the bot to do its work; one line each. */
    public List<String> missing() {
        List<String> lines = new ArrayList<>();
        storage.database()
                .notReady()
                .ifPresentOrElse(
                        lines::add, () -> lines.addAll(clockwork.clerk().notReady()));
        slack.installation().notReady().ifPresent(lines::add);
        slack.installation().lackingScopes().ifPresent(lines::add);
        slack.socket().flatMap(SocketMode::notReady).ifPresent(lines::add);
        clockwork.postman().lacking().forEach(line -> lines.add("slack: " + line));
        lines.addAll(clockwork.clerk().waiting());
        refused.notReady().ifPresent(lines::add);
        return lines;
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** The waves that take answers. */
    public List<Wave> openWaves() {
        return storage.book().open();
    }

    private long overdue() {
        return nextLetter()
                .map(due -> Math.max(0, Duration.between(due, clock.instant()).toSeconds()))
                .orElse(0L);
    }

    /** When the next letter is due, if any waits. */
    Optional<Instant> nextLetter() {
        return storage.outbox().nextDue();
    }

    /** Stops: first what comes in, then what runs, then what is stored. */
    @Override
    public void close() {
        Shutdown.inOrder(server::close, ticker::close, () -> finish(carriers), slack::close, storage.database()::close);
    }

    private static void finish(ExecutorService carriers) {
        carriers.shutdown();
        try {
            if (!carriers.awaitTermination(LAST_LETTERS.toSeconds(), TimeUnit.SECONDS)) {
                carriers.shutdownNow(); // What is cut off is looked for before it is sent again.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What runs by the clock. */
    private record Clockwork(WaveClerk clerk, Digests digests, Postman postman) {}
}
