package dev.candor;

import dev.candor.core.scheduling.Wave;
import dev.candor.demo.SimulatedClock;
import dev.candor.demo.SimulatedWorkspace;
import dev.candor.demo.SimulatorSettings;
import dev.candor.demo.engineers.EarlierAnswers;
import dev.candor.demo.page.BotCalendar;
import dev.candor.demo.page.WorkspacePage;
import dev.candor.demo.workspace.Manifest;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.Environment;
import dev.candor.edge.config.Secret;
import dev.candor.edge.config.SlackAccess;
import dev.candor.edge.config.WebAddress;
import dev.candor.edge.schedule.CronSchedule;
import dev.candor.edge.schedule.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs Candor against a simulated workspace in one process, and leaves nothing behind. */
final class Demo implements AutoCloseable {
    /** The engineer whom a visitor of the page plays. */
    static final String VISITOR = "U0YOU";

    /** The fourth Tuesday of a month, shortly before the survey about CI of the shipped configuration is due. */
    private static final Instant START = Instant.parse("2026-11-24T09:58:00Z");

    private static final Duration UNTIL_THE_SURVEY_IS_DUE = Duration.ofMinutes(3);
    private static final Duration STEP = Duration.ofMinutes(5);

    /** Prompts are spread over at most two hours. */
    private static final int MAX_STEPS = 24;

    private static final long SEED = 42;

    private final Path temporary;
    private final Period past;

    private Consumer<App> following = app -> {};

    /** Clean-ups for the end, in reverse order. */
    private final Deque<Runnable> cleanups = new ArrayDeque<>();

    /**
     * A demo that writes only into a new folder below {@code temporary}.
     *
     * @param past length of the time before the start, in which every product was asked about once a month
     */
    Demo(Path temporary, Period past) {
        this.temporary = temporary;
        this.past = past;
    }

    /** Takes up changes of this file, whose contents had this fingerprint when they were read. */
    Demo following(Path file, String contents) {
        following = app -> app.follow(new ConfigurationWatch(file, contents, app, InstantSource.system()));
        return this;
    }

    /**
     * Starts Candor and the simulated workspace; cleans up if that fails.
     *
     * @param port port of the page, 0 for any free one
     * @return address of the page
     */
    synchronized URI start(Configuration configuration, Path manifest, int port) {
        boolean started = false;
        try {
            URI address = begin(configuration, manifest, port);
            started = true;
            return address;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    private URI begin(Configuration configuration, Path manifest, int port) {
        Path folder = folder();
        SimulatedClock clock = SimulatedClock.running(
                InstantSource.system(), START.atZone(ZoneOffset.UTC).minus(past).toInstant());
        SimulatedWorkspace workspace =
                SimulatedWorkspace.start(SimulatorSettings.standard().on(port), clock, Manifest.read(manifest));
        cleanups.push(workspace::close);
        Environment environment = environment(workspace, folder);
        if (!past.isZero()) {
            DemoPast.live(
                    configuration, environment, workspace, new EarlierAnswers(workspace.state(), SEED, START), START);
        }
        App app = new App(configuration, environment, clock);
        cleanups.push(app::close);
        mountPage(workspace, clock, app, configuration);
        following.accept(app);
        app.start();
        workspace.deliverTo(URI.create("http://127.0.0.1:" + app.port() + "/slack/events"));
        awaitReadiness(app);
        clock.onStep(app::tick);
        workspace.startEngineers(SEED);
        awaitSurvey(workspace, clock);
        // Between two steps of the clock engineers answer, and Slack repeats events.
        Ticker pulse = new Ticker(System::nanoTime);
        cleanups.push(pulse::close);
        pulse.every(Duration.ofSeconds(1), "simulated clock", clock::notifyListeners);
        pulse.start();
        return workspace.address();
    }

    private static void mountPage(
            SimulatedWorkspace workspace, SimulatedClock clock, App app, Configuration configuration) {
        workspace.mount(
                "/*",
                new WorkspacePage(
                        workspace.state(),
                        workspace.events(),
                        clock,
                        calendar(app, clock),
                        DemoRoles.of(configuration, workspace.state().members())));
    }

    /** Advances the clock until the visitor is asked the survey that is due now. */
    private static void awaitSurvey(SimulatedWorkspace workspace, SimulatedClock clock) {
        int earlier = workspace.as(VISITOR).directMessages().size();
        clock.advance(UNTIL_THE_SURVEY_IS_DUE);
        for (int i = 0; i < MAX_STEPS && workspace.as(VISITOR).directMessages().size() == earlier; i++) {
            clock.advance(STEP);
        }
    }

    private static void awaitReadiness(App app) {
        for (int i = 0; i < 600 && !app.missing().isEmpty(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        if (!app.missing().isEmpty()) {
            throw new IllegalStateException("the simulated workspace does not answer: " + app.missing());
        }
    }

    private static BotCalendar calendar(App app, InstantSource clock) {
        return new BotCalendar() {
            @Override
            public Optional<Instant> nextClose() {
                return app.openWaves().stream().map(Wave::closes).min(Comparator.naturalOrder());
            }

            @Override
            public Optional<Instant> nextSurvey() {
                CronSchedule schedule =
                        new CronSchedule(app.configuration().workspace().timezone());
                return app.configuration().catalogue().surveys().stream()
                        .flatMap(survey -> survey.schedule().stream())
                        .flatMap(cron -> schedule.next(cron, clock.instant()).stream())
                        .min(Comparator.naturalOrder());
            }
        };
    }

    static Environment environment(SimulatedWorkspace workspace, Path folder) {
        return new Environment(
                new SlackAccess(
                        new Secret(workspace.credentials().botToken()),
                        new SlackAccess.Transport.Http(
                                new Secret(workspace.credentials().signingSecret())),
                        URI.create(workspace.apiUrl())),
                "jdbc:sqlite:" + folder.resolve("data/candor.db"),
                folder.resolve("vault"),
                new WebAddress("127.0.0.1", 0, Optional.empty()));
    }

    private Path folder() {
        try {
            Path folder = Files.createTempDirectory(temporary, "candor-demo");
            cleanups.push(() -> delete(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops everything that was started; waits for a running start. */
    @Override
    public synchronized void close() {
        Runnable last = cleanups.poll();
        if (last != null) {
            try {
                last.run();
            } finally {
                close(); // The remaining clean-ups run even after a failure.
            }
        }
    }
}
