package dev.candor.privacy.linkage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/** Hears every logger at its finest level, and keeps it from the console. */
final class Ears implements AutoCloseable {
    private final List<String> lines = new ArrayList<>();
    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = loggers.getLogger("ROOT");
    private final java.util.logging.Logger plainRoot =
            LogManager.getLogManager().getLogger("");
    private final java.util.logging.Level plainBefore = plainRoot.getLevel();
    private final Map<Logger, Level> before = new HashMap<>();
    private final AppenderBase<ILoggingEvent> appender = new Listening();
    private final Handler handler = new PlainListening();

    Ears() {
        loggers.getLoggerList().forEach(logger -> before.put(logger, logger.getLevel()));
        root.iteratorForAppenders().forEachRemaining(other -> other.stop());
        loggers.getLoggerList().forEach(logger -> logger.setLevel(Level.TRACE));
        appender.setContext(loggers);
        appender.start();
        root.addAppender(appender);
        plainRoot.setLevel(java.util.logging.Level.ALL);
        plainRoot.addHandler(handler);
    }

    /** What was logged since this was asked last. */
    List<String> heard() {
        synchronized (lines) {
            List<String> heard = List.copyOf(lines);
            lines.clear();
            return heard;
        }
    }

    private void hear(String line) {
        synchronized (lines) {
            lines.add(line);
        }
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        plainRoot.removeHandler(handler);
        plainRoot.setLevel(plainBefore);
        before.forEach(Logger::setLevel);
        root.iteratorForAppenders().forEachRemaining(other -> other.start());
    }

    /** Hears what is logged by way of SLF4J and of the platform's logger. */
    private final class Listening extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            hear(event.getFormattedMessage() + " " + event.getKeyValuePairs() + " " + event.getMDCPropertyMap());
        }
    }

    /** Hears what is logged by the JDK's own means. */
    private final class PlainListening extends Handler {
        PlainListening() {
            setLevel(java.util.logging.Level.ALL);
        }

        @Override
        public void publish(LogRecord logged) {
            hear(logged.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
