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

/** Records every logger at its lowest level instead of printing to the console. */
final class LogRecorder implements AutoCloseable {
    private final List<String> lines = new ArrayList<>();
    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = loggers.getLogger("ROOT");
    private final java.util.logging.Logger jdkRoot = LogManager.getLogManager().getLogger("");
    private final java.util.logging.Level jdkLevelBefore = jdkRoot.getLevel();
    private final Map<Logger, Level> levelsBefore = new HashMap<>();
    private final AppenderBase<ILoggingEvent> appender = new LogbackRecorder();
    private final Handler handler = new JdkRecorder();

    LogRecorder() {
        loggers.getLoggerList().forEach(logger -> levelsBefore.put(logger, logger.getLevel()));
        root.iteratorForAppenders().forEachRemaining(other -> other.stop());
        loggers.getLoggerList().forEach(logger -> logger.setLevel(Level.TRACE));
        appender.setContext(loggers);
        appender.start();
        root.addAppender(appender);
        jdkRoot.setLevel(java.util.logging.Level.ALL);
        jdkRoot.addHandler(handler);
    }

    /** Returns and clears the recorded lines. */
    List<String> drain() {
        synchronized (lines) {
            List<String> drained = List.copyOf(lines);
            lines.clear();
            return drained;
        }
    }

    private void record(String line) {
        synchronized (lines) {
            lines.add(line);
        }
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        jdkRoot.removeHandler(handler);
        jdkRoot.setLevel(jdkLevelBefore);
        levelsBefore.forEach(Logger::setLevel);
        root.iteratorForAppenders().forEachRemaining(other -> other.start());
    }

    /** Records log events of SLF4J and of the platform logger. */
    private final class LogbackRecorder extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            record(event.getFormattedMessage() + " " + event.getKeyValuePairs() + " " + event.getMDCPropertyMap());
        }
    }

    /** Records log events of java.util.logging. */
    private final class JdkRecorder extends Handler {
        JdkRecorder() {
            setLevel(java.util.logging.Level.ALL);
        }

        @Override
        public void publish(LogRecord logged) {
            record(logged.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
