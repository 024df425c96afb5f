package dev.candor;

import dev.candor.core.scheduling.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often a schedule is read. A forecast reads the next due time when a wave is due, and so its waves are counted. */
public final class CountedSchedule implements Schedule {
    private final Schedule schedule;
    private final AtomicInteger read = new AtomicInteger();

    public CountedSchedule(Schedule schedule) {
        this.schedule = schedule;
    }

    /** How often it was read so far. */
    public int read() {
        return read.get();
    }

    @Override
    public ZoneId zone() {
        return schedule.zone();
    }

    @Override
    public Optional<Instant> next(String cron, Instant after) {
        read.incrementAndGet();
        return schedule.next(cron, after);
    }
}
