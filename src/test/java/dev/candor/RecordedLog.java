package dev.candor;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What these classes log until it is closed. */
public final class RecordedLog implements AutoCloseable {
    private final List<Logger> loggers;
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    public RecordedLog(Class<?>... logging) {
        loggers = Stream.of(logging)
                .map(one -> (Logger) LoggerFactory.getLogger(one))
                .toList();
        events.start();
        loggers.forEach(logger -> logger.addAppender(events));
    }

    /** The lines so far, without level and time. */
    public List<String> lines() {
        return events().stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    /** What was logged so far, whole. */
    public List<ILoggingEvent> events() {
        synchronized (events) { // As it does while it adds a line.
            return List.copyOf(events.list);
        }
    }

    @Override
    public void close() {
        loggers.forEach(logger -> logger.detachAppender(events));
    }
}
