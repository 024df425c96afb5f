package dev.candor.core.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a survey or a digest is due. */
public interface Schedule {
    /** The workspace's timezone. */
    ZoneId zone();

    /** The first due instant after this one, by a cron expression in the workspace's timezone. */
    Optional<Instant> next(String cron, Instant after);

    /** All due instants after the first and up to the last of these, earliest first. */
    default List<Instant> between(String cron, Instant after, Instant last) {
        List<Instant> due = new ArrayList<>();
        Optional<Instant> next = next(cron, after);
        while (next.isPresent() && !next.get().isAfter(last)) {
            due.add(next.get());
            next = next(cron, next.get());
        }
        return due;
    }
}
