package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** With every logger as talkative as the program allows, a wave leaves no word of an answer in the log or the figures. */
final class SilentLogsTest {
    private static final String MARKER = "xyzzy-flaky-as-ever";

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
    @EnumSource(Line.class)
    void no_line_of_the_log_holds_what_somebody_wrote(Line line) {
        try (Stage stage = Stage.asking(folder, line)) {
            for (String user : List.of("U0YOU", "U0ANA", "U0CHI")) {
                stage.tap(user, 2);
                stage.as(user).type("one-thing", MARKER + " says one");
                stage.as(user).submit();
                stage.awaitModal(user, "whole record");
            }
            stage.command("U0PM", "close ci");
            stage.clock.wind(Duration.ofHours(3));
            assertThat(stage.posts("C0CI")).hasSize(1);
            assertThat(new Wire(stage).get("/metrics").body())
                    .contains("candor_waves_open")
                    .doesNotContain("U0", MARKER);
        }
        assertThat(lines()).hasSizeGreaterThan(20).noneMatch(logged -> logged.contains(MARKER));
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
