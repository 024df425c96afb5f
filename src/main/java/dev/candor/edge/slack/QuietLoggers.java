package dev.candor.edge.slack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.Map;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** Keeps libraries that print whole payloads from doing so: no answer may reach a log. */
final class QuietLoggers {
    /** By prefix, the most talkative level that prints no payload. */
    private static final Map<String, Level> FLOOR =
            Map.of("com.slack.api", Level.ERROR, "org.java_websocket", Level.INFO, "org.eclipse.jetty", Level.INFO);

    private QuietLoggers() {}

    /** Refuses to go on while one of them, or a logger below it, may print payloads. */
    static void require() {
        require(LoggerFactory.getILoggerFactory());
    }

    static void require(ILoggerFactory loggers) {
        if (!(loggers instanceof LoggerContext context)) {
            throw new IllegalStateException(
                    "logging is done by " + loggers.getClass().getName()
                            + ", whose levels cannot be checked: let Logback log, no answer may reach a log");
        }
        FLOOR.forEach((prefix, floor) -> {
            context.getLogger(prefix);
            for (Logger logger : context.getLoggerList()) {
                boolean below =
                        logger.getName().equals(prefix) || logger.getName().startsWith(prefix + ".");
                if (below && logger.getEffectiveLevel().levelInt < floor.levelInt) {
                    throw new IllegalStateException(refusal(logger, floor));
                }
            }
        });
    }

    private static String refusal(Logger logger, Level floor) {
        return "logger " + logger.getName() + " is at " + logger.getEffectiveLevel()
                + ", where it prints what people answer: set it to " + floor + " or OFF in logback.xml";
    }
}
