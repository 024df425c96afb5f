package dev.candor.core.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When a survey or a digest is due. */
public interface Schedule {
    /** The workspace's timezone. */
    ZoneId zone();

    /** The first due instant after this one, by a cron expression in the workspace's timezone. */
    Optional<Instant> next(String cron, Instant after);
}
