package dev.candor;

import dev.candor.core.disclosure.WaveCounter;
import dev.candor.core.outbox.DispatchSlots;
import dev.candor.core.outbox.Messenger;
import dev.candor.core.outbox.OutboxDispatcher;
import dev.candor.core.outbox.QuietHours;
import dev.candor.core.outbox.RateLimiter;
import dev.candor.core.response.ResponseIntake;
import dev.candor.core.sampling.Directory;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.scheduling.AlertService;
import dev.candor.core.scheduling.Alerts;
import dev.candor.core.scheduling.DigestScheduler;
import dev.candor.core.scheduling.OpeningScheduler;
import dev.candor.core.scheduling.ReminderScheduler;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.scheduling.WaveCloser;
import dev.candor.core.scheduling.WaveScheduler;
import dev.candor.core.survey.WorkingHours;
import dev.candor.core.ui.AccessGate;
import dev.candor.core.ui.InteractionHandler;
import dev.candor.core.ui.Ledger;
import dev.candor.core.ui.MessageRenderer;
import dev.candor.core.ui.Registry;
import dev.candor.core.ui.Staff;
import dev.candor.core.ui.WorkspaceRules;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.Environment;
import dev.candor.edge.config.Secret;
import dev.candor.edge.config.SlackAccess;
import dev.candor.edge.config.WorkspaceSettings;
import dev.candor.edge.schedule.ClockWatch;
import dev.candor.edge.schedule.CronSchedule;
import dev.candor.edge.schedule.Ticker;
import dev.candor.edge.slack.Installation;
import dev.candor.edge.slack.RefusedRequests;
import dev.candor.edge.slack.SlackApp;
import dev.candor.edge.slack.SlackClient;
import dev.candor.edge.slack.SlackDirectory;
import dev.candor.edge.slack.SlackEvents;
import dev.candor.edge.slack.SlackMembership;
import dev.candor.edge.slack.SlackMessenger;
import dev.candor.edge.slack.SocketMode;
import dev.candor.edge.web.Admission;
import dev.candor.edge.web.HttpServer;
import dev.candor.edge.web.Metrics;
import dev.candor.edge.web.TextServlet;
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
        SlackClient api = new SlackClient(
                access.botToken().value(), access.api(), access.proxy().map(Secret::value));
        storage = Storage.open(environment, clock);

        Installation installation = new Installation(api);
        directory =
                new SlackDirectory(api, installation, configuration.workspace().timezone(), clock);

        ResponseIntake responses = new ResponseIntake(
                configuration.catalogue(),
                storage.waveStore(),
                measurements.ballots(storage.ballots()),
                storage.vault(),
                clock,
                directory);
        WaveScheduler scheduler = clerk(directory);
        DigestScheduler digestScheduler =
                new DigestScheduler(configuration.catalogue(), storage.waveStore(), schedule, configuration.digest());
        InteractionHandler handler = desk(directory, new Staff(scheduler, digestScheduler, responses));

        clockwork =
                new Clockwork(scheduler, digestScheduler, postman(new SlackMessenger(api, installation), directory));
        AccessGate gate =
                new AccessGate(handler, responses::cast, new SlackMembership(api, installation, directory, clock));
        slack = SlackConnection.of(api, installation, new SlackApp(api, gate), access);
        server = server(environment, access);
    }

    private WaveScheduler clerk(Directory directory) {
        WorkingHours hours = configuration.workspace().workingHours();
        OpeningScheduler openingScheduler = new OpeningScheduler(
                storage.waveStore(),
                schedule,
                new SamplingFrames(configuration.catalogue(), directory, storage.optOuts()),
                storage.releases(),
                notices(directory),
                new OpeningScheduler.Terms(configuration.policy(), hours, storage.vault(), storage.random()));
        WaveCloser closer = new WaveCloser(
                storage.waveStore(),
                new WaveCounter(storage.ballots(), storage.vault()),
                storage.vault(),
                configuration.catalogue(),
                complaints(directory),
                configuration.workspace().timezone());
        return new WaveScheduler(
                storage.waveStore(),
                openingScheduler,
                new ReminderScheduler(storage.outbox(), hours),
                storage.optOuts(),
                closer,
                storage.vault());
    }

    private AlertService complaints(Directory directory) {
        return new AlertService(
                notices(directory),
                configuration.catalogue(),
                configuration.workspace().admins(),
                clock);
    }

    private Alerts notices(Directory directory) {
        WorkspaceSettings workspace = configuration.workspace();
        return new Alerts(storage.waveStore(), directory, workspace.admins(), workspace.timezone());
    }

    private Registry registry() {
        return new Registry(configuration.catalogue(), schedule, storage.waveStore(), storage.releases());
    }

    private WorkspaceRules rules() {
        WorkspaceSettings workspace = configuration.workspace();
        return new WorkspaceRules(
                workspace.admins(),
                workspace.resultsVisibleTo() == WorkspaceSettings.Visibility.EVERYONE,
                configuration.policy(),
                workspace.timezone());
    }

    private InteractionHandler desk(SlackDirectory directory, Staff staff) {
        return new InteractionHandler(registry(), rules(), directory.inHurry(), staff, ledger(), clock);
    }

    private Ledger ledger() {
        return new Ledger(storage.optOuts(), storage.outbox(), storage.ballots());
    }

    private OutboxDispatcher postman(Messenger messenger, SlackDirectory directory) {
        return new OutboxDispatcher(
                storage.outbox(),
                messenger,
                new MessageRenderer(registry(), rules(), ledger(), directory, clock),
                new OutboxDispatcher.Manner(
                        new QuietHours(configuration.workspace().workingHours(), directory),
                        RateLimiter.ofSlack(configuration.messagesPerMinute(), storage.random()),
                        new DispatchSlots(HANDS, carriers),
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
        servlets.put("/healthz", TextServlet.alive());
        servlets.put("/readyz", TextServlet.ready(this::missing));
        servlets.put("/metrics", TextServlet.metrics(metrics));
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
        clockwork.dispatcher().recoverClaims();
        server.start();
        slack.installation().start();
        slack.socket().ifPresent(SocketMode::start);
        every(TICK, "waves", () -> clockwork.scheduler().tick(clock.instant()));
        every(TICK, "digests", () -> clockwork.digestScheduler().tick(clock.instant()));
        every(TICK, "letters", clockwork.dispatcher()::tick);
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
        clockwork.scheduler().tick(clock.instant());
        clockwork.digestScheduler().tick(clock.instant());
        clockwork.dispatcher().tick();
        clockwork.dispatcher().awaitIdle();
    }

    /** What is not in place for the bot to do its work; one line each. */
    public List<String> missing() {
        List<String> lines = new ArrayList<>();
        storage.database()
                .notReady()
                .ifPresentOrElse(
                        lines::add, () -> lines.addAll(clockwork.scheduler().notReady()));
        slack.installation().notReady().ifPresent(lines::add);
        slack.installation().lackingScopes().ifPresent(lines::add);
        slack.socket().flatMap(SocketMode::notReady).ifPresent(lines::add);
        clockwork.dispatcher().missingPermissions().forEach(line -> lines.add("slack: " + line));
        lines.addAll(clockwork.scheduler().waiting());
        refused.notReady().ifPresent(lines::add);
        return lines;
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** The waves that take answers. */
    public List<Wave> openWaves() {
        return storage.waveStore().open();
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
    private record Clockwork(WaveScheduler scheduler, DigestScheduler digestScheduler, OutboxDispatcher dispatcher) {}
}
