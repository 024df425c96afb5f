package dev.candor.edge.schedule;

import dev.candor.core.wave.Schedule;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.CronExpression;

/** Quartz cron expressions in one timezone. */
public final class CronSchedule implements Schedule {
    private final ZoneId zone;
    private final Map<String, CronExpression> parsed = new ConcurrentHashMap<>();

    /** In this timezone. */
    public CronSchedule(ZoneId zone) {
        this.zone = zone;
    }

    /** What is wrong with this expression, if anything. */
    public static Optional<String> fault(String cron) {
        try {
            CronExpression.validateExpression(cron);
            return Optional.empty();
        } catch (ParseException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<Instant> next(String cron, Instant after) {
        CronExpression expression = parsed.computeIfAbsent(cron, this::parse);
        return Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(after)))
                .map(Date::toInstant);
    }

    private CronExpression parse(String cron) {
        try {
            CronExpression expression = new CronExpression(cron);
            expression.setTimeZone(TimeZone.getTimeZone(zone));
            return expression;
        } catch (ParseException e) {
            throw new IllegalArgumentException("'" + cron + "' is not a Quartz cron expression: " + e.getMessage(), e);
        }
    }
}
