package dev.candor.edge.slack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.Map;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** Refuses log levels at which libraries would print payloads: no answer may reach a log. */
final class QuietLoggers {
    /** By logger prefix: the most detailed level that prints no payload. */
    private static final Map<String, Level> MIN_LEVELS =
            Map.of("com.slack.api", Level.ERROR, "org.java_websocket", Level.INFO, "org.eclipse.jetty", Level.INFO);

    private QuietLoggers() {}

    /** Throws if one of these loggers, or a child of it, may print payloads. */
    static void require() {
        require(LoggerFactory.getILoggerFactory());
    }

    static void require(ILoggerFactory loggers) {
        if (!(loggers instanceof LoggerContext context)) {
            throw new IllegalStateException(
                    "logging is done by " + loggers.getClass().getName()
                            + ", whose levels cannot be checked: let Logback log, no answer may reach a log");
        }
        MIN_LEVELS.forEach((prefix, minLevel) -> {
            context.getLogger(prefix);
            for (Logger logger : context.getLoggerList()) {
                boolean covered =
                        logger.getName().equals(prefix) || logger.getName().startsWith(prefix + ".");
                if (covered && logger.getEffectiveLevel().levelInt < minLevel.levelInt) {
                    throw new IllegalStateException(refusal(logger, minLevel));
                }
            }
        });
    }

    private static String refusal(Logger logger, Level minLevel) {
        return "logger " + logger.getName() + " is at " + logger.getEffectiveLevel()
                + ", where it prints what people answer: set it to " + minLevel + " or OFF in logback.xml";
    }
}
