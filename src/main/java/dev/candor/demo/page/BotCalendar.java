package dev.candor.demo.page;

import java.time.Instant;
import java.util.Optional;

/** The dates of the bot's surveys, to which the clock can be advanced. */
public interface BotCalendar {
    /** Close of the next open survey; empty if none is open. */
    Optional<Instant> nextClose();

    /** Next opening of a survey on schedule; empty if none is scheduled. */
    Optional<Instant> nextSurvey();
}
