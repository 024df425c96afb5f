package dev.candor.acceptance;

import dev.candor.App;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
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

/** The demo's workspace, a bot that asks there every week, and a clock that stands still until it is wound. */
final class BotFixture implements AutoCloseable {
    /** A Tuesday, a minute before the weekly survey about CI is due. */
    static final Instant BEFORE_OPENING = Instant.parse("2026-11-24T09:59:00Z");

    static final Instant OPENS = Instant.parse("2026-11-24T10:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-11-29T10:00:00Z");
    static final String YOU = "U0YOU";

    /** Nobody waits longer for a prompt in working hours. */
    static final Duration PROMPT_WINDOW = Duration.ofHours(2);

    /** So short that no prompt misses the end of a day on the way. */
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

    /** A workspace without the bot as yet. */
    static BotFixture withoutBot(Path folder, Transport transport) {
        return new BotFixture(folder, transport, SimulatorSettings.standard(), WEEKLY_CONFIGURATION);
    }

    /** A workspace in which the bot was installed without this scope; it is started, and not ready. */
    static BotFixture lacking(Path folder, String scope) {
        try {
            String whole = Files.readString(MANIFEST);
            Path less = Files.writeString(
                    folder.resolve("manifest.yaml"), whole.replaceFirst("(?m)^ *- " + scope + "\\b.*\n", ""));
            BotFixture fixture = new BotFixture(
                    folder, Transport.HTTP, SimulatorSettings.standard(), WEEKLY_CONFIGURATION, Manifest.read(less));
            fixture.start();
            return fixture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workspace with the bot in it, ready, the minute before a wave is due. */
    static BotFixture started(Path folder, Transport transport) {
        return started(folder, transport, SimulatorSettings.standard());
    }

    /** The same in another workspace than the demo's. */
    static BotFixture started(Path folder, Transport transport, SimulatorSettings settings) {
        return new BotFixture(folder, transport, settings, WEEKLY_CONFIGURATION).ready();
    }

    /** The same with the shipped configuration as it is, a wave open, and everybody asked who is at work. */
    static BotFixture withShippedConfiguration(Path folder) {
        BotFixture fixture =
                new BotFixture(folder, Transport.HTTP, SimulatorSettings.standard(), SHIPPED_CONFIGURATION).ready();
        fixture.open();
        return fixture;
    }

    private BotFixture ready() {
        start();
        awaitReadiness();
        clock.notifyListeners(); // Schedules are seen to from the first tick on.
        return this;
    }

    /** The same with a wave open, and everybody asked who is at work. */
    static BotFixture withOpenWave(Path folder, Transport transport) {
        BotFixture fixture = started(folder, transport);
        fixture.open();
        return fixture;
    }

    /** Starts the bot, in the same folder as ever. */
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

    /** Waits until the bot has all it needs. */
    void awaitReadiness() {
        await("readiness", () -> app().missing().isEmpty());
    }

    /** Stops the bot where it is. */
    void stop() {
        App running = app();
        app = null;
        running.close();
    }

    /** Stops the bot and starts another in the same folder. */
    void restart() {
        stop();
        start();
        awaitReadiness();
        clock.notifyListeners();
    }

    /** Winds to the minute when the wave opens, and on until everybody is asked who is at work. */
    void open() {
        open(STEP);
    }

    void open(Duration stride) {
        clock.advanceTo(OPENS);
        // On a busy machine a look-up may come too late; then it is made again after a minute.
        for (int i = 0; i < 30 && app().openWaves().isEmpty(); i++) {
            clock.advance(Duration.ofSeconds(6));
        }
        clock.advance(PROMPT_WINDOW, stride);
        deliver();
    }

    /** Lets the hours pass over which prompts are spread. */
    void deliverPrompts() {
        clock.advance(PROMPT_WINDOW, STEP);
        deliver();
    }

    /** Lets the messages leave that wait for their turn. */
    void deliver() {
        clock.advance(Duration.ofMinutes(1), Duration.ofSeconds(6));
    }

    /** Everybody whom the survey about CI is for. */
    List<String> audience() {
        Channel engineering = workspace.state().channels().get("C0ENG");
        return workspace.state().members().all().stream()
                .filter(member -> member.kind() == Member.Kind.PERSON && !member.deleted())
                .filter(member -> member.teamId().equals(Identity.ACME.teamId()) && engineering.has(member.id()))
                .map(Member::id)
                .sorted()
                .toList();
    }

    /** Those of them who are not on vacation. */
    List<String> atWork() {
        return audience().stream()
                .filter(id ->
                        !workspace.state().members().get(id).status().emoji().equals(":palm_tree:"))
                .toList();
    }

    UserDriver as(String user) {
        return workspace.as(user);
    }

    /** What the bot wrote to this person in the direct messages, ephemeral answers left out. */
    List<Message> directMessages(String user) {
        return as(user).directMessages().stream()
                .filter(message -> message.onlyFor().isEmpty())
                .toList();
    }

    /** What the bot said in a channel to everyone. */
    List<Message> posts(String channel) {
        return workspace.state().messages().in(channel).stream()
                .filter(message -> message.onlyFor().isEmpty()
                        && message.user().equals(workspace.state().identity().botUserId()))
                .toList();
    }

    /** The last thing this person was asked. */
    Message prompt(String user) {
        return as(user).awaitMessage(
                        direct(user), message -> message.element("prompt.skip").isPresent());
    }

    String direct(String user) {
        return workspace.state().channels().direct(user).id();
    }

    /** Taps a point on the prompt; the form that opens. */
    View openForm(String user, int point) {
        as(user).click(prompt(user), "prompt.rate." + point);
        return as(user).awaitModal("ballot");
    }

    /** Answers with this point alone. */
    void answer(String user, int point) {
        openForm(user, point);
        as(user).submit();
        awaitModal(user, "Your answers are sealed.", "whole record");
        as(user).closeAll();
    }

    /** Waits for a modal that says one of these. */
    View awaitModal(String user, String... words) {
        UserDriver hand = as(user);
        return hand.await(
                "a modal that says " + List.of(words),
                () -> hand.modal().filter(view -> List.of(words).stream().anyMatch(view.words()::contains)));
    }

    /** Types a command; what the bot answers, for this person's eyes alone. */
    String command(String user, String text) {
        UserDriver hand = as(user);
        int before = hand.ephemerals().size();
        hand.command(("/platform-feedback " + text).strip());
        return hand.await(
                        "an answer to " + text,
                        () -> hand.ephemerals().stream()
                                .skip(before)
                                .filter(message -> message.user()
                                        .equals(workspace.state().identity().botUserId()))
                                .findFirst())
                .words();
    }

    /** Types an order and submits the modal that opens; what comes of it. */
    String runOwnerCommand(String user, String text) {
        UserDriver hand = as(user);
        hand.command("/platform-feedback " + text);
        hand.awaitModal(text.substring(0, text.indexOf(' ')));
        return submit(user);
    }

    /** Submits the modal in front; what comes of it. */
    String submit(String user) {
        as(user).submit();
        String words =
                awaitModal(user, "being asked", "asked twice", "is closed").words();
        as(user).closeAll();
        return words;
    }

    /** The file that the bot keeps. */
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

    /** Waits for something that the workspace does not see. */
    static void await(String what, BooleanSupplier done) {
        long deadline = System.nanoTime() + WAIT_LIMIT.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain for " + what);
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
                new WebAddress("127.0.0.1", 0, URI.create("http://127.0.0.1")));
    }

    /** The shipped configuration, but about CI each week until Sunday, on no other's day, without a limit, and of the owners, too. */
    private static Configuration weekly() {
        Catalogue monthly = SHIPPED_CONFIGURATION.catalogue();
        Catalogue weekly = new Catalogue(
                monthly.products().stream().map(BotFixture::excludingNobody).toList(),
                monthly.teams(),
                monthly.surveys().stream().map(BotFixture::weekly).toList());
        return new Configuration(
                SHIPPED_CONFIGURATION.workspace(),
                weekly,
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
        ConfigurationResult reading = new ConfigurationReader(
                        CronSchedule::fault, new CronSchedule(ZoneOffset.UTC)::next)
                .read(Path.of("config/candor.yaml"));
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
