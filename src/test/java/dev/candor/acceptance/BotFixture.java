package dev.candor.acceptance;

import dev.candor.App;
import dev.candor.NewStorage;
import dev.candor.TestConfiguration;
import dev.candor.core.survey.Question;
import dev.candor.demo.SimulatedClock;
import dev.candor.demo.SimulatedWorkspace;
import dev.candor.demo.SimulatorSettings;
import dev.candor.demo.api.Credentials;
import dev.candor.demo.delivery.SocketChannel;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Manifest;
import dev.candor.demo.workspace.Seed;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.Environment;
import dev.candor.edge.config.Secret;
import dev.candor.edge.config.SlackAccess;
import dev.candor.edge.config.WebAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The demo's workspace, a bot with a weekly survey, and a clock that stands still until it is advanced. */
final class BotFixture implements AutoCloseable {
    /** Tuesday, one minute before the weekly survey about CI opens. */
    static final Instant BEFORE_OPENING = Instant.parse("2026-11-24T09:59:00Z");

    static final Instant OPENS = Instant.parse("2026-11-24T10:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-11-29T10:00:00Z");
    static final String YOU = "U0YOU";

    /** Time within which everyone in working hours gets the prompt. */
    static final Duration PROMPT_WINDOW = Duration.ofHours(2);

    /** Step of the clock, short enough that no prompt misses the end of a working day. */
    private static final Duration STEP = Duration.ofMinutes(10);

    /** The bot's time for an answer: a busy machine fails no test. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Path MANIFEST = Path.of("config/slack-manifest.yaml");

    final SimulatedWorkspace workspace;
    final WorkspaceUsers users;
    final SimulatedClock clock;
    final Path folder;
    private final Transport transport;
    private final Configuration configuration;
    private volatile @Nullable App app;
    private @Nullable SocketChannel sockets;

    private BotFixture(Path folder, Transport transport, SimulatorSettings settings, Configuration configuration) {
        this(folder, transport, settings, configuration, Manifest.read(MANIFEST));
    }

    private BotFixture(
            Path folder,
            Transport transport,
            SimulatorSettings settings,
            Configuration configuration,
            Manifest manifest) {
        this.folder = folder;
        this.transport = transport;
        this.configuration = configuration;
        clock = SimulatedClock.manual(BEFORE_OPENING);
        workspace = SimulatedWorkspace.start(settings, clock, manifest);
        users = new WorkspaceUsers(workspace);
        clock.onStep(this::tick);
    }

    /** Slack's settings, but the bot may take its time. */
    static SimulatorSettings settings() {
        return SimulatorSettings.standard().respondingWithin(PATIENCE);
    }

    /** Workspace in which the bot is not started. */
    static BotFixture withoutBot(Path folder, Transport transport) {
        return new BotFixture(folder, transport, settings(), BotConfigurations.WEEKLY);
    }

    /** Workspace with a started bot that lacks this scope and so is not ready. */
    static BotFixture withoutScope(Path folder, String scope) {
        try {
            String manifest = Files.readString(MANIFEST);
            Path reduced = Files.writeString(
                    folder.resolve("manifest.yaml"), manifest.replaceFirst("(?m)^ *- " + scope + "\\b.*\n", ""));
            BotFixture fixture = new BotFixture(
                    folder, Transport.HTTP, settings(), BotConfigurations.WEEKLY, Manifest.read(reduced));
            fixture.start();
            return fixture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Demo workspace with a ready bot, one minute before a wave is due. */
    static BotFixture started(Path folder, Transport transport) {
        return started(folder, transport, settings());
    }

    /** Workspace with these settings and a ready bot, one minute before a wave is due. */
    static BotFixture started(Path folder, Transport transport, SimulatorSettings settings) {
        return new BotFixture(folder, transport, settings, BotConfigurations.WEEKLY).ready();
    }

    /** Demo workspace with the unchanged shipped configuration, a wave open, and everyone at work asked. */
    static BotFixture withShippedConfiguration(Path folder) {
        BotFixture fixture = new BotFixture(folder, Transport.HTTP, settings(), BotConfigurations.SHIPPED).ready();
        fixture.open();
        return fixture;
    }

    /** Demo workspace with a ready bot that was configured by this file. */
    static BotFixture configuredBy(Path file, Path folder, Transport transport) {
        return new BotFixture(folder, transport, settings(), TestConfiguration.read(file)).ready();
    }

    private BotFixture ready() {
        NewStorage.in(folder);
        start();
        awaitReadiness();
        clock.notifyListeners(); // Schedules start with the first tick.
        return this;
    }

    /** Demo workspace with a wave open and everyone at work asked. */
    static BotFixture withOpenWave(Path folder, Transport transport) {
        BotFixture fixture = started(folder, transport);
        fixture.open();
        return fixture;
    }

    /** Demo workspace with a wave open that asks these questions about CI. */
    static BotFixture withOpenWave(Path folder, Transport transport, List<Question> questions) {
        return withOpenWave(folder, transport, questions, Seed.acme());
    }

    /** This company with a wave open that asks these questions about CI. */
    static BotFixture withOpenWave(Path folder, Transport transport, List<Question> questions, Seed company) {
        BotFixture fixture = new BotFixture(
                        folder, transport, settings().with(company), BotConfigurations.asking(questions))
                .ready();
        fixture.open();
        return fixture;
    }

    /** Demo workspace with the first wave open of a survey about CI whose next wave waits for an answer to the last. */
    static BotFixture waitingForAnswers(Path folder, Transport transport) {
        BotFixture fixture =
                new BotFixture(folder, transport, settings(), BotConfigurations.waitingForAnswers()).ready();
        fixture.open();
        return fixture;
    }

    /** Demo workspace with a ready bot that will ask these questions about CI. */
    static BotFixture withoutWave(Path folder, Transport transport, List<Question> questions) {
        return new BotFixture(folder, transport, settings(), BotConfigurations.asking(questions)).ready();
    }

    /** Starts the bot in its folder. */
    void start() {
        App fresh = new App(configuration, environment(), clock);
        if (transport == Transport.SOCKETS) {
            sockets = workspace.deliverToSockets();
        }
        fresh.start();
        if (transport == Transport.HTTP) {
            workspace.deliverTo(at(fresh, "/slack/events"));
        }
        app = fresh;
    }

    /** Waits until the bot is ready, and none of its earlier sockets is taken for an open one. */
    void awaitReadiness() {
        Polling.await("readiness", () -> app().missing().isEmpty());
        SocketChannel channel = sockets;
        Polling.await("one socket", () -> channel == null || channel.connections() == 1);
    }

    void stop() {
        App running = app();
        app = null;
        running.close();
    }

    /** Restarts the bot in the same folder. */
    void restart() {
        stop();
        start();
        awaitReadiness();
        clock.notifyListeners();
    }

    /** Advances to the opening of the wave and on until everyone at work is asked. */
    void open() {
        open(STEP);
    }

    void open(Duration stride) {
        clock.advanceTo(OPENS);
        // On a busy machine a look-up can time out; the opening is retried after a minute.
        for (int i = 0; i < 30 && app().openWaves().isEmpty(); i++) {
            clock.advance(Duration.ofSeconds(6));
        }
        clock.advance(PROMPT_WINDOW, stride);
        deliver();
    }

    /** Advances until all prompts are delivered, also those of a wave that opens in the first step. */
    void deliverPrompts() {
        clock.advance(STEP.plus(PROMPT_WINDOW), STEP);
        deliver();
    }

    /** Advances a minute, so that queued messages are delivered. */
    void deliver() {
        clock.advance(Duration.ofMinutes(1), Duration.ofSeconds(6));
    }

    UserDriver as(String user) {
        return workspace.as(user);
    }

    /** Database file of the bot. */
    Path database() {
        return folder.resolve("data/candor.db");
    }

    Credentials credentials() {
        return workspace.credentials();
    }

    URI at(String path) {
        return at(app(), path);
    }

    App app() {
        return Optional.ofNullable(app).orElseThrow(() -> new IllegalStateException("the bot is not running"));
    }

    private void tick() {
        App running = app;
        if (running != null) {
            running.tick();
        }
    }

    private static URI at(App app, String path) {
        return URI.create("http://127.0.0.1:" + app.port() + path);
    }

    private Environment environment() {
        Credentials credentials = workspace.credentials();
        SlackAccess.Transport access = transport == Transport.HTTP
                ? new SlackAccess.Transport.Http(new Secret(credentials.signingSecret()))
                : new SlackAccess.Transport.SocketMode(new Secret(credentials.appToken()));
        return new Environment(
                new SlackAccess(
                        new Secret(credentials.botToken()),
                        access,
                        URI.create(workspace.apiUrl()),
                        Optional.empty(),
                        PATIENCE),
                "jdbc:sqlite:" + database(),
                folder.resolve("vault"),
                new WebAddress("127.0.0.1", 0, Optional.empty()));
    }

    @Override
    public void close() {
        App running = app;
        if (running != null) {
            app = null;
            running.close();
        }
        workspace.close();
    }
}
