package dev.candor.edge.schedule;

import dev.candor.core.scheduling.Schedule;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.CronExpression;

/**
 * Schedules of Quartz cron expressions in one timezone. Quartz computes local times as if in UTC, because only
 * {@link ZoneId} knows every zone and its transitions. DST gap: the time is shifted forward; overlap: the earlier offset.
 */
public final class CronSchedule implements Schedule {
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private final ZoneId zone;
    private final Map<String, CronExpression> parsed = new ConcurrentHashMap<>();

    public CronSchedule(ZoneId zone) {
        this.zone = zone;
    }

    /** Why the expression is invalid; empty if it is valid. */
    public static Optional<String> fault(String cron) {
        try {
            quartz(CronText.read(cron));
            return Optional.empty();
        } catch (InvalidCronException fault) {
            return Optional.of(fault.words());
        }
    }

    /** The expression in words, such as "every Tuesday at 10:00". */
    public static String words(String cron) {
        return CronText.read(cron).words();
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Optional<Instant> next(String cron, Instant after) {
        CronExpression expression = parsed.computeIfAbsent(cron, text -> quartz(CronText.read(text)));
        Optional<LocalDateTime> local = nextLocal(expression, searchStart(after));
        while (local.isPresent() && !instant(local.get()).isAfter(after)) {
            local = nextLocal(expression, local.get());
        }
        return local.map(this::instant);
    }

    /** Local time to search from; right after a DST gap it is before the gap, because the skipped times are still due. */
    private LocalDateTime searchStart(Instant after) {
        LocalDateTime local = LocalDateTime.ofInstant(after, zone);
        ZoneOffsetTransition last = zone.getRules().previousTransition(after.plusNanos(1));
        return last != null
                        && last.isGap()
                        && last.getDateTimeAfter().plus(last.getDuration()).isAfter(local)
                ? last.getDateTimeBefore().minusSeconds(1)
                : local;
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    private static Optional<LocalDateTime> nextLocal(CronExpression expression, LocalDateTime after) {
        return Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(after.toInstant(ZoneOffset.UTC))))
                .map(date -> LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC));
    }

    private static CronExpression quartz(CronText text) {
        try {
            CronExpression expression = new CronExpression(text.text());
            expression.setTimeZone(UTC);
            return expression;
        } catch (ParseException e) {
            throw new InvalidCronException("Quartz does not take it (" + e.getMessage() + ")");
        }
    }
}
