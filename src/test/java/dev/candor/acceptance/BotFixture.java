package dev.candor.acceptance;

import dev.candor.App;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Survey;
import dev.candor.demo.SimulatedClock;
import dev.candor.demo.SimulatedWorkspace;
import dev.candor.demo.SimulatorSettings;
import dev.candor.demo.api.Credentials;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Identity;
import dev.candor.demo.workspace.Manifest;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.ConfigurationReader;
import dev.candor.edge.config.ConfigurationResult;
import dev.candor.edge.config.Environment;
import dev.candor.edge.config.Secret;
import dev.candor.edge.config.SlackAccess;
import dev.candor.edge.config.WebAddress;
import dev.candor.edge.schedule.CronSchedule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
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

    private static final Duration WAIT_LIMIT = Duration.ofSeconds(20);
    private static final Configuration SHIPPED_CONFIGURATION = withShippedConfiguration();
    private static final Configuration WEEKLY_CONFIGURATION = weekly();
    private static final Path MANIFEST = Path.of("config/slack-manifest.yaml");

    final SimulatedWorkspace workspace;
    final SimulatedClock clock;
    final Path folder;
    private final Transport transport;
    private final Configuration configuration;
    private volatile @Nullable App app;

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
        clock.onStep(this::tick);
    }

    /** Workspace in which the bot is not started. */
    static BotFixture withoutBot(Path folder, Transport transport) {
        return new BotFixture(folder, transport, SimulatorSettings.standard(), WEEKLY_CONFIGURATION);
    }

    /** Workspace with a started bot that lacks this scope and so is not ready. */
    static BotFixture withoutScope(Path folder, String scope) {
        try {
            String manifest = Files.readString(MANIFEST);
            Path reduced = Files.writeString(
                    folder.resolve("manifest.yaml"), manifest.replaceFirst("(?m)^ *- " + scope + "\\b.*\n", ""));
            BotFixture fixture = new BotFixture(
                    folder, Transport.HTTP, SimulatorSettings.standard(), WEEKLY_CONFIGURATION, Manifest.read(reduced));
            fixture.start();
            return fixture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Demo workspace with a ready bot, one minute before a wave is due. */
    static BotFixture started(Path folder, Transport transport) {
        return started(folder, transport, SimulatorSettings.standard());
    }

    /** Workspace with these settings and a ready bot, one minute before a wave is due. */
    static BotFixture started(Path folder, Transport transport, SimulatorSettings settings) {
        return new BotFixture(folder, transport, settings, WEEKLY_CONFIGURATION).ready();
    }

    /** Demo workspace with the unchanged shipped configuration, a wave open, and everyone at work asked. */
    static BotFixture withShippedConfiguration(Path folder) {
        BotFixture fixture =
                new BotFixture(folder, Transport.HTTP, SimulatorSettings.standard(), SHIPPED_CONFIGURATION).ready();
        fixture.open();
        return fixture;
    }

    /** Demo workspace with a ready bot that was configured by this file. */
    static BotFixture configuredBy(Path file, Path folder) {
        return new BotFixture(folder, Transport.HTTP, SimulatorSettings.standard(), read(file)).ready();
    }

    private BotFixture ready() {
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
        BotFixture fixture = withoutWave(folder, transport, questions);
        fixture.open();
        return fixture;
    }

    /** Demo workspace with a ready bot that will ask these questions about CI. */
    static BotFixture withoutWave(Path folder, Transport transport, List<Question> questions) {
        Catalogue catalogue = new Catalogue(
                WEEKLY_CONFIGURATION.catalogue().products(),
                WEEKLY_CONFIGURATION.catalogue().teams(),
                WEEKLY_CONFIGURATION.catalogue().surveys().stream()
                        .map(survey -> survey.id().equals("ci-pulse") ? asking(survey, questions) : survey)
                        .toList());
        return new BotFixture(folder, transport, SimulatorSettings.standard(), weekly(catalogue)).ready();
    }

    private static Survey asking(Survey survey, List<Question> questions) {
        return new Survey(
                survey.id(),
                survey.product(),
                survey.schedule(),
                survey.openFor(),
                survey.remindAfter(),
                survey.sample(),
                questions,
                survey.expectedResponse());
    }

    /** Starts the bot in its folder. */
    void start() {
        App fresh = new App(configuration, environment(), clock);
        if (transport == Transport.SOCKETS) {
            workspace.deliverToSockets();
        }
        fresh.start();
        if (transport == Transport.HTTP) {
            workspace.deliverTo(at(fresh, "/slack/events"));
        }
        app = fresh;
    }

    /** Waits until the bot is ready. */
    void awaitReadiness() {
        await("readiness", () -> app().missing().isEmpty());
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

    /** Advances until all prompts are delivered. */
    void deliverPrompts() {
        clock.advance(PROMPT_WINDOW, STEP);
        deliver();
    }

    /** Advances a minute, so that queued messages are delivered. */
    void deliver() {
        clock.advance(Duration.ofMinutes(1), Duration.ofSeconds(6));
    }

    /** Members in the audience of the survey about CI. */
    List<String> audience() {
        Channel engineering = workspace.state().channels().get("C0ENG");
        return workspace.state().members().all().stream()
                .filter(member -> member.kind() == Member.Kind.PERSON && !member.deleted())
                .filter(member -> member.teamId().equals(Identity.ACME.teamId()) && engineering.has(member.id()))
                .map(Member::id)
                .sorted()
                .toList();
    }

    /** Members of the audience who are not on vacation. */
    List<String> atWork() {
        return audience().stream()
                .filter(id ->
                        !workspace.state().members().get(id).status().emoji().equals(":palm_tree:"))
                .toList();
    }

    UserDriver as(String user) {
        return workspace.as(user);
    }

    /** Direct messages of the bot to this person, without ephemeral answers. */
    List<Message> directMessages(String user) {
        return as(user).directMessages().stream()
                .filter(message -> message.onlyFor().isEmpty())
                .toList();
    }

    /** Public posts of the bot in a channel. */
    List<Message> posts(String channel) {
        return workspace.state().messages().in(channel).stream()
                .filter(message -> message.onlyFor().isEmpty()
                        && message.user().equals(workspace.state().identity().botUserId()))
                .toList();
    }

    /** Latest prompt of this person. */
    Message prompt(String user) {
        return as(user).awaitMessage(
                        direct(user), message -> message.element("prompt.skip").isPresent());
    }

    String direct(String user) {
        return workspace.state().channels().direct(user).id();
    }

    /** Presses a rating on the prompt and returns the form that opens. */
    View openForm(String user, int point) {
        as(user).click(prompt(user), "prompt.rate." + point);
        return as(user).awaitModal("ballot");
    }

    /** Submits the form with this rating only. */
    void answer(String user, int point) {
        openForm(user, point);
        as(user).submit();
        awaitModal(user, "Your answers are sealed.", "whole record");
        as(user).closeAll();
    }

    /** Waits for a modal that contains one of these texts. */
    View awaitModal(String user, String... words) {
        UserDriver driver = as(user);
        return driver.await(
                "a modal that says " + List.of(words),
                () -> driver.modal().filter(view -> List.of(words).stream().anyMatch(view.words()::contains)));
    }

    /** Runs a command and returns the bot's ephemeral answer. */
    String command(String user, String text) {
        UserDriver driver = as(user);
        int before = driver.ephemerals().size();
        driver.command(("/platform-feedback " + text).strip());
        return driver.await(
                        "an answer to " + text,
                        () -> driver.ephemerals().stream()
                                .skip(before)
                                .filter(message -> message.user()
                                        .equals(workspace.state().identity().botUserId()))
                                .findFirst())
                .words();
    }

    /** Runs an owner command, submits the modal that opens, and returns the resulting text. */
    String runOwnerCommand(String user, String text) {
        UserDriver driver = as(user);
        driver.command("/platform-feedback " + text);
        driver.awaitModal(text.substring(0, text.indexOf(' ')));
        return submit(user);
    }

    /** Submits the top modal and returns the resulting text. */
    String submit(String user) {
        as(user).submit();
        String words =
                awaitModal(user, "being asked", "asked twice", "is closed").words();
        as(user).closeAll();
        return words;
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

    /** Waits for a condition outside the workspace. */
    static void await(String what, BooleanSupplier done) {
        await(what, WAIT_LIMIT, done);
    }

    /** Waits so long at most. */
    static void await(String what, Duration limit, BooleanSupplier done) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("timed out waiting for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
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
                new SlackAccess(new Secret(credentials.botToken()), access, URI.create(workspace.apiUrl())),
                "jdbc:sqlite:" + database(),
                folder.resolve("vault"),
                new WebAddress("127.0.0.1", 0, Optional.empty()));
    }

    /**
     * The shipped configuration with a weekly survey about CI, open until Sunday, on a day of its own, without a contact
     * limit, and with owners included.
     */
    private static Configuration weekly() {
        Catalogue monthly = SHIPPED_CONFIGURATION.catalogue();
        return weekly(new Catalogue(
                monthly.products().stream().map(BotFixture::excludingNobody).toList(),
                monthly.teams(),
                monthly.surveys().stream().map(BotFixture::weekly).toList()));
    }

    private static Configuration weekly(Catalogue catalogue) {
        return new Configuration(
                SHIPPED_CONFIGURATION.workspace(),
                catalogue,
                Optional.of("0 0 9 ? * MON"),
                SHIPPED_CONFIGURATION.policy(),
                SHIPPED_CONFIGURATION.messagesPerMinute());
    }

    private static Product excludingNobody(Product product) {
        return new Product(
                product.id(),
                product.name(),
                product.owners(),
                product.channel(),
                product.audience(),
                product.replaces());
    }

    private static Survey weekly(Survey survey) {
        Map<String, String> schedules = Map.of(
                "ci-pulse",
                "0 0 10 ? * TUE",
                "kubernetes-pulse",
                "0 0 10 ? * WED#1",
                "jenkins-pulse",
                "0 0 10 ? * THU#2");
        return new Survey(
                survey.id(),
                survey.product(),
                Optional.ofNullable(schedules.get(survey.id())),
                Duration.ofDays(5),
                survey.remindAfter(),
                survey.sample(),
                survey.questions(),
                survey.expectedResponse());
    }

    private static Configuration withShippedConfiguration() {
        return read(Path.of("config/candor.yaml"));
    }

    private static Configuration read(Path file) {
        ConfigurationResult reading =
                new ConfigurationReader(CronSchedule::fault, new CronSchedule(ZoneOffset.UTC)::next).read(file);
        return ((ConfigurationResult.Valid) reading).configuration();
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
