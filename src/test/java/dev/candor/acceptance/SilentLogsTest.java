package dev.candor.acceptance;

import static dev.candor.acceptance.Forger.choosing;
import static dev.candor.acceptance.Forger.sent;
import static dev.candor.acceptance.Forger.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Fault;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** With every logger as talkative as the program allows, a wave leaves no word of an answer in the log or the figures. */
final class SilentLogsTest {
    private static final String MARKER = "xyzzy-flaky-as-ever";
    private static final String TELLING = "Whitcombe, PAY-4711, zoe@acme.example";
    private static final List<String> SAID = List.of(MARKER, "Whitcombe", "PAY-4711", "zoe@acme");
    private static final List<String> WENT_WRONG =
            List.of("a submission failed: ", "views.open: fatal_error", "views.publish: fatal_error");
    private static final Pattern SOMEBODY = Pattern.compile("\\bU0[A-Z]{2,}\\b");
    private static final Pattern ANSWER =
            Pattern.compile("(?i)flaky tests|selected_option|one-thing|satisfaction|prompt\\.rate|not_a_user");

    @TempDir
    private Path folder;

    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Map<Logger, Level> before = new HashMap<>();
    private final Plain plain = new Plain();
    private final java.util.logging.Logger root = LogManager.getLogManager().getLogger("");
    private final java.util.logging.Level plainBefore = root.getLevel();

    @BeforeEach
    void talk() {
        loggers.getLoggerList().forEach(logger -> before.put(logger, logger.getLevel()));
        Logger all = loggers.getLogger("ROOT");
        // Only into the list: a console would drown in it.
        all.iteratorForAppenders().forEachRemaining(appender -> appender.stop());
        loggers.getLoggerList().forEach(logger -> logger.setLevel(Level.TRACE));
        floor();
        log.start();
        all.addAppender(log);
        root.setLevel(java.util.logging.Level.ALL);
        root.addHandler(plain);
    }

    private void floor() {
        Map<String, Level> floor =
                Map.of("com.slack.api", Level.ERROR, "org.eclipse.jetty", Level.INFO, "org.java_websocket", Level.INFO);
        floor.forEach((prefix, level) -> loggers.getLogger(prefix).setLevel(level));
        loggers.getLoggerList().stream()
                .filter(logger -> floor.keySet().stream()
                        .anyMatch(prefix -> logger.getName().startsWith(prefix + ".")))
                .forEach(logger -> logger.setLevel(null));
    }

    @AfterEach
    void hush() {
        Logger all = loggers.getLogger("ROOT");
        all.detachAppender(log);
        loggers.getLoggerList().stream()
                .filter(logger -> logger != all)
                .forEach(logger -> logger.setLevel(before.get(logger)));
        all.setLevel(before.get(all));
        all.iteratorForAppenders().forEachRemaining(appender -> appender.start());
        root.removeHandler(plain);
        root.setLevel(plainBefore);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void no_line_of_the_log_holds_what_somebody_wrote(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            everything_is_pressed_and_said(stage);
            ballots_are_warned_of_refused_and_sealed(stage);
            nothing_works(stage);
            stage.order("U0PM", "close ci");
            stage.clock.wind(Duration.ofHours(3));
            assertThat(stage.posts("C0CI")).hasSize(1);
            assertThat(new Wire(stage).get("/metrics").body())
                    .contains("candor_waves_open")
                    .doesNotContain("U0", MARKER);
        }
        // What went wrong on purpose was logged; the lines that say too much are compared with none, and so shown
        // alone.
        assertThat(WENT_WRONG).allMatch(words -> lines().stream().anyMatch(logged -> logged.contains(words)));
        assertThat(telling(lines())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.slack.api", "com.slack.api.bolt.App", "org.eclipse.jetty", "org.java_websocket"})
    void while_a_logger_could_print_answers_it_does_not_start_and_touches_nothing(String name) {
        before.putIfAbsent(loggers.getLogger(name), loggers.getLogger(name).getLevel());
        loggers.getLogger(name).setLevel(Level.DEBUG);
        try (BotFixture stage = BotFixture.dark(folder, Transport.HTTP)) {
            assertThatThrownBy(stage::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("prints what people answer");
            assertThat(folder).isEmptyDirectory();
        }
    }

    private static List<String> telling(List<String> lines) {
        return lines.stream()
                .filter(logged -> SAID.stream().anyMatch(logged::contains) || isSomebodysAnswer(logged))
                .toList();
    }

    private static boolean isSomebodysAnswer(String logged) {
        return SOMEBODY.matcher(logged).find() && ANSWER.matcher(logged).find();
    }

    private static void everything_is_pressed_and_said(BotFixture stage) {
        press(stage, "U0DESMOND", "prompt.privacy");
        press(stage, "U0BEN", "prompt.not_a_user");
        press(stage, "U0LENA", "prompt.skip");
        press(stage, "U0MAGDA", "prompt.stop");
        for (String text :
                List.of("", "ci", "compare ci jenkins", "privacy", "stop", "start", MARKER + " " + TELLING)) {
            stage.command("U0TOMASZ", text);
        }
        UserDriver ana = stage.as("U0ANA");
        ana.openHome();
        ana.await("the home tab", ana::home);
        ana.say(MARKER + " to the bot");
    }

    private static void press(BotFixture stage, String user, String button) {
        Message prompt = stage.prompt(user);
        stage.as(user).click(prompt, button);
        stage.as(user)
                .await(
                        "what becomes of it",
                        () -> Optional.of(user)
                                .filter(id -> stage.as(id).modal().isPresent()
                                        || !stage.letters(id).contains(prompt)));
    }

    private static void ballots_are_warned_of_refused_and_sealed(BotFixture stage) {
        View ballot = stage.tap("U0CHI", 2);
        UserDriver chi = stage.as("U0CHI");
        chi.pick("pain", "flaky tests");
        chi.type("one-thing", MARKER + ", says " + TELLING);
        chi.submit();
        stage.awaitModal("U0CHI", "Not sealed yet");
        chi.submit();
        stage.awaitModal("U0CHI", "whole record");
        seal(stage, "U0YOU");
        seal(stage, "U0ANA");
        assertThat(sent(stage, "U0CHI", writing(ballot, MARKER))).contains("already");
        stage.workspace.state().people().put(Member.person("U0NEW", "Nora Newcomer", "Europe/London"));
        assertThat(sent(stage, "U0NEW", writing(ballot, MARKER))).contains("not among them");
        assertThat(sent(stage, "U0GUEST", writing(ballot, MARKER))).contains("Candor is for members");
        assertThat(sent(stage, "U0AMIR", writing(ballot, MARKER.repeat(200)))).contains("errors");
        assertThat(sent(stage, "U0AMIR", choosing(ballot, "instead", MARKER))).contains("errors");
        assertThat(sent(stage, "U0AMIR", writing(ballot, MARKER).put("private_metadata", MARKER)))
                .contains("closed");
        assertThat(sent(stage, "U0AMIR", writing(ballot, MARKER).put("callback_id", MARKER)))
                .doesNotContain(MARKER);
        Wire wire = new Wire(stage);
        for (String body : List.of("payload={" + MARKER, MARKER, "command=/x&user_id=U0ANA&text=" + MARKER)) {
            wire.post(body, Instant.now(), wire.secret());
            wire.post(body, Instant.now(), MARKER);
            wire.unsigned(body);
        }
    }

    private static void seal(BotFixture stage, String user) {
        stage.tap(user, 2);
        stage.as(user).type("one-thing", MARKER + " says one");
        stage.as(user).submit();
        stage.awaitModal(user, "whole record");
    }

    /** Slack refuses what it is asked, and the database is locked by somebody else. */
    private void nothing_works(BotFixture stage) {
        View ballot = stage.tap("U0AMIR", 2);
        stage.workspace.faults().next("views.open", Fault.error("fatal_error"));
        stage.as("U0GRACE").click(stage.prompt("U0GRACE"), "prompt.rate.1");
        stage.workspace.faults().next("views.publish", Fault.error("fatal_error"));
        stage.as("U0GRACE").openHome();
        Records.locked(stage, () -> {
            assertThat(sent(stage, "U0AMIR", writing(ballot, MARKER))).containsAnyOf("errors", "One moment");
            BotFixture.await(
                    "the failure", () -> lines().stream().anyMatch(logged -> logged.contains(WENT_WRONG.get(0))));
        });
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(plain.lines());
        for (ILoggingEvent event : List.copyOf(log.list)) {
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
        return lines;
    }

    /** What is logged by the JDK's own means. */
    private static final class Plain extends Handler {
        private final List<String> lines = new ArrayList<>();

        Plain() {
            setLevel(java.util.logging.Level.ALL);
        }

        @Override
        public synchronized void publish(LogRecord logged) {
            lines.add(new SimpleFormatter().format(logged));
        }

        synchronized List<String> lines() {
            return List.copyOf(lines);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
