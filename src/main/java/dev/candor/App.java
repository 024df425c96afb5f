package dev.candor;

import dev.candor.core.Candor;
import dev.candor.core.Ports;
import dev.candor.core.Settings;
import dev.candor.core.outbox.DispatchSlots;
import dev.candor.core.outbox.Messenger;
import dev.candor.core.outbox.RateLimiter;
import dev.candor.core.scheduling.ProblemAlerts;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.ui.AccessGate;
import dev.candor.core.ui.Membership;
import dev.candor.core.ui.ReportAccess;
import dev.candor.edge.chart.Java2DChartPainter;
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
import dev.candor.edge.slack.SlackCharts;
import dev.candor.edge.slack.SlackClient;
import dev.candor.edge.slack.SlackDirectory;
import dev.candor.edge.slack.SlackEvents;
import dev.candor.edge.slack.SlackMembership;
import dev.candor.edge.slack.SlackMessenger;
import dev.candor.edge.slack.SocketMode;
import dev.candor.edge.web.Admission;
import dev.candor.edge.web.ExportServlet;
import dev.candor.edge.web.HttpServer;
import dev.candor.edge.web.Metrics;
import dev.candor.edge.web.ReportPaths;
import dev.candor.edge.web.ReportServlet;
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

/** Builds and runs the whole system: reading it from top to bottom shows every part and its connections. */
public final class App implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration CONFIGURATION_POLL = Duration.ofSeconds(3);
    private static final Duration DIRECTORY_REFRESH = Duration.ofSeconds(10);
    private static final int DISPATCH_SLOTS = 4;
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(25);

    private final InstantSource clock;
    private final Storage storage;
    private final SlackDirectory directory;
    private final ReportPaths reportPaths;
    private final SlackConnection slack;
    private final RateLimiter rateLimiter;
    private volatile Configuration configuration;
    private volatile Candor candor;
    private final HttpServer server;
    private final BotMetrics measurements = new BotMetrics();
    private final RefusedRequests refused = new RefusedRequests(InstantSource.system());
    private final Ticker ticker = new Ticker(System::nanoTime);
    private final ExecutorService senders = Executors.newFixedThreadPool(DISPATCH_SLOTS, task -> {
        Thread thread = new Thread(task, "sender");
        thread.setDaemon(true);
        return thread;
    });

    /** Builds the system. Nothing runs before {@link #start()}. {@code clock} is the only source of time. */
    public App(Configuration configuration, Environment environment, InstantSource clock) {
        this.clock = clock;
        this.configuration = configuration;
        SlackAccess access = environment.slack();
        // First: it refuses to start while loggers could print answers, before anything is opened or written.
        SlackClient api = new SlackClient(
                access.botToken().value(), access.api(), access.proxy().map(Secret::value));
        storage = Storage.open(environment, clock);

        Installation installation = new Installation(api);
        directory = new SlackDirectory(
                api, installation, () -> this.configuration.workspace().timezone(), clock, access.responseDeadline());
        reportPaths = new ReportPaths(() -> environment.web().linkBase(port()));
        SlackCharts charts = new SlackCharts(api, new Java2DChartPainter(), clock);
        rateLimiter = RateLimiter.ofSlack(configuration.messagesPerMinute(), storage.random());
        candor =
                Candor.of(settings(configuration), ports(configuration, new SlackMessenger(api, installation, charts)));

        Membership membership = new SlackMembership(api, installation, directory, clock);
        AccessGate gate = new AccessGate(
                () -> candor.interactions(),
                submission -> candor.responses().cast(submission),
                submission -> candor.responses().redraw(submission),
                membership);
        slack = SlackConnection.of(
                api, installation, new SlackApp(api, gate, charts, access.responseDeadline()), access);
        server = server(environment, access, membership);
    }

    static Settings settings(Configuration configuration) {
        WorkspaceSettings workspace = configuration.workspace();
        return new Settings(
                configuration.catalogue(),
                configuration.policy(),
                workspace.workingHours(),
                workspace.timezone(),
                workspace.admins(),
                workspace.resultsVisibleTo() == WorkspaceSettings.Visibility.EVERYONE,
                configuration.digest());
    }

    private Ports ports(Configuration configuration, Messenger messenger) {
        return new Ports(
                new Ports.People(directory, directory, directory),
                storage.ports(storage.waves(), measurements.ballots(storage.responses())),
                storage.vault(),
                new Ports.Delivery(
                        messenger,
                        rateLimiter,
                        new DispatchSlots(DISPATCH_SLOTS, senders),
                        measurements::recordDelivery),
                new Ports.Report(reportPaths, storage.readings()),
                new CronSchedule(configuration.workspace().timezone()),
                storage.random(),
                clock);
    }

    private HttpServer server(Environment environment, SlackAccess access, Membership membership) {
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
        servlets.put(
                "/readyz", TextServlet.ready(this::missing, () -> candor.waves().heldSurveys()));
        servlets.put("/metrics", TextServlet.metrics(metrics));
        ReportAccess report = new ReportAccess(() -> candor.report(), candor.sessions(), membership);
        servlets.put(ReportPaths.ROOT + "/*", new ReportServlet(report, reportPaths, new Java2DChartPainter()));
        servlets.put(ReportPaths.DOWNLOADS + "/*", new ExportServlet(report, reportPaths));
        if (access.transport() instanceof SlackAccess.Transport.Http http) {
            // Real time, because Slack signs with it.
            SlackEvents events =
                    new SlackEvents(slack.app(), http.signingSecret().value(), refused, InstantSource.system());
            servlets.put("/slack/events", events);
            admissions.put("/slack/events", events::mayBeSlacks);
            metrics.total("candor.slack.requests.refused", "Signed requests that were refused", refused::total);
        }
        return new HttpServer(environment.web().bind(), environment.web().port(), servlets, admissions);
    }

    /** Starts to listen, to connect to Slack, and to tick. */
    public void start() {
        candor.dispatcher().recoverClaims();
        server.start();
        slack.installation().start();
        slack.socket().ifPresent(SocketMode::start);
        every(TICK, "waves", () -> candor.waves().tick(clock.instant()));
        every(TICK, "digests", () -> candor.digests().tick(clock.instant()));
        every(TICK, "unanswered results", () -> candor.unanswered().tick(clock.instant()));
        every(TICK, "messages", () -> candor.dispatcher().tick());
        // In the background, so that requests find members and names cached.
        every(DIRECTORY_REFRESH, "names", directory::refresh);
        every(TICK, "clock", new ClockWatch(InstantSource.system(), System::nanoTime)::tick);
        ticker.start();
    }

    private void every(Duration interval, String name, Runnable work) {
        ticker.every(interval, name, measurements.job(name, work));
    }

    /**
     * Takes up another configuration. What is in flight ends under the one before; open waves keep what they were opened
     * with.
     */
    public void reload(Configuration changed) {
        rateLimiter.setMessagesPerMinute(changed.messagesPerMinute());
        configuration = changed;
        candor = candor.with(
                settings(changed), new CronSchedule(changed.workspace().timezone()));
    }

    /** Takes up changes of the configuration file from {@link #start()} on. */
    public void follow(ConfigurationWatch file) {
        measurements
                .metrics()
                .gauge(
                        "candor.configuration.in.force",
                        "1 if the configuration file on disk is the one in force, else 0",
                        () -> file.isInForce() ? 1 : 0);
        every(CONFIGURATION_POLL, "configuration", file::poll);
    }

    /** The configuration in force. */
    Configuration configuration() {
        return configuration;
    }

    /** Tells the people responsible about problems. */
    ProblemAlerts alerts() {
        return candor.alerts();
    }

    /** Does what is due. The ticker does so by itself; this is for a clock that is advanced by hand. */
    public void tick() {
        candor.tick();
    }

    /** One line for each problem that keeps the bot from doing its work. */
    public List<String> missing() {
        List<String> lines = new ArrayList<>();
        storage.database()
                .notReady()
                .ifPresentOrElse(lines::add, () -> lines.addAll(candor.waves().notReady()));
        slack.installation().notReady().ifPresent(lines::add);
        slack.installation().missingScopes().ifPresent(lines::add);
        slack.socket().flatMap(SocketMode::notReady).ifPresent(lines::add);
        candor.dispatcher().missingPermissions().forEach(line -> lines.add("slack: " + line));
        lines.addAll(candor.waves().waitingSurveys());
        refused.notReady().ifPresent(lines::add);
        return lines;
    }

    /** The port of the HTTP server. */
    public int port() {
        return server.port();
    }

    /** The waves that take answers. */
    public List<Wave> openWaves() {
        return storage.waves().open();
    }

    private long overdue() {
        return nextMessage()
                .map(due -> Math.max(0, Duration.between(due, clock.instant()).toSeconds()))
                .orElse(0L);
    }

    /** When the next message is due; empty if none waits. */
    Optional<Instant> nextMessage() {
        return storage.outbox().nextDue();
    }

    /** Stops requests first, then jobs, then storage. */
    @Override
    public void close() {
        Shutdown.inOrder(
                server::close,
                ticker::close,
                () -> finish(senders),
                slack::close,
                this::rewriteDatabase,
                storage.database()::close);
    }

    /** The last messages may have left something to rewrite; where that fails it is done after the next start. */
    private void rewriteDatabase() {
        try {
            storage.waves().scrubLeftovers();
        } catch (IllegalStateException alreadyLogged) {
            // The file keeps the wish.
        }
    }

    private static void finish(ExecutorService senders) {
        senders.shutdown();
        try {
            if (!senders.awaitTermination(SHUTDOWN_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                senders.shutdownNow(); // An interrupted delivery is searched before it is sent again.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
