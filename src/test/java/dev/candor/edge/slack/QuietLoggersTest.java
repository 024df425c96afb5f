package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLoggerFactory;

final class QuietLoggersTest {
    private final LoggerContext loggers = new LoggerContext();

    @BeforeEach
    void quiet() {
        loggers.getLogger("ROOT").setLevel(Level.TRACE);
        loggers.getLogger("com.slack.api").setLevel(Level.ERROR);
        loggers.getLogger("org.eclipse.jetty").setLevel(Level.INFO);
        loggers.getLogger("org.java_websocket").setLevel(Level.OFF);
    }

    @Test
    void quiet_loggers_are_accepted() {
        loggers.getLogger("com.slack.apiary").setLevel(Level.TRACE);

        assertThatCode(() -> QuietLoggers.require(loggers)).doesNotThrowAnyException();
    }

    @Test
    void a_logger_that_prints_payloads_is_refused_with_the_way_out() {
        loggers.getLogger("com.slack.api").setLevel(Level.WARN);

        assertThatThrownBy(() -> QuietLoggers.require(loggers))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("logger com.slack.api is at WARN, where it prints what people answer:"
                        + " set it to ERROR or OFF in logback.xml");
    }

    @Test
    void a_talkative_child_of_a_quiet_logger_is_refused() {
        loggers.getLogger("com.slack.api.bolt.App").setLevel(Level.DEBUG);

        assertThatThrownBy(() -> QuietLoggers.require(loggers)).hasMessageStartingWith("logger com.slack.api.bolt.App");
    }

    @Test
    void a_logger_that_inherits_a_talkative_level_is_refused() {
        loggers.getLogger("org.eclipse.jetty").setLevel(null);

        assertThatThrownBy(() -> QuietLoggers.require(loggers))
                .hasMessage("logger org.eclipse.jetty is at TRACE, where it prints what people answer:"
                        + " set it to INFO or OFF in logback.xml");
    }

    @Test
    void a_logging_backend_that_cannot_be_checked_is_refused() {
        assertThatThrownBy(() -> QuietLoggers.require(new NOPLoggerFactory()))
                .hasMessageContaining("cannot be checked");
    }
}
