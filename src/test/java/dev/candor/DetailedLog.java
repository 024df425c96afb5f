package dev.candor;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/** All that is logged, with every logger at its most detailed allowed level and the console silent, until it is closed. */
public final class DetailedLog implements AutoCloseable {
    private static final Map<String, Level> ALLOWED =
            Map.of("com.slack.api", Level.ERROR, "org.eclipse.jetty", Level.INFO, "org.java_websocket", Level.INFO);

    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger all = loggers.getLogger("ROOT");
    private final Map<Logger, Level> levelsBefore = new HashMap<>();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();
    private final JdkLog jdkEvents = new JdkLog();
    private final java.util.logging.Logger jdkAll = LogManager.getLogManager().getLogger("");
    private final java.util.logging.Level jdkLevelBefore = jdkAll.getLevel();

    public DetailedLog() {
        loggers.getLoggerList().forEach(logger -> levelsBefore.put(logger, logger.getLevel()));
        all.iteratorForAppenders().forEachRemaining(Appender::stop);
        loggers.getLoggerList().forEach(logger -> logger.setLevel(logger == all ? Level.TRACE : null));
        ALLOWED.forEach((name, level) -> loggers.getLogger(name).setLevel(level));
        events.start();
        all.addAppender(events);
        jdkAll.setLevel(java.util.logging.Level.ALL);
        jdkAll.addHandler(jdkEvents);
    }

    /** The lines so far: logger, message and the whole trace of an error. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(jdkEvents.lines());
        for (ILoggingEvent event : events()) {
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : " " + ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
        return lines;
    }

    private List<ILoggingEvent> events() {
        synchronized (events) { // As it does while it adds a line.
            return List.copyOf(events.list);
        }
    }

    @Override
    public void close() {
        all.detachAppender(events);
        all.setLevel(levelsBefore.get(all));
        loggers.getLoggerList().stream()
                .filter(logger -> logger != all)
                .forEach(logger -> logger.setLevel(levelsBefore.get(logger)));
        all.iteratorForAppenders().forEachRemaining(Appender::start);
        jdkAll.removeHandler(jdkEvents);
        jdkAll.setLevel(jdkLevelBefore);
    }

    /** Records what is logged through java.util.logging. */
    private static final class JdkLog extends Handler {
        private final List<String> lines = new ArrayList<>();

        JdkLog() {
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
