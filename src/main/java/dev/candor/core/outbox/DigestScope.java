package dev.candor.core.outbox;

import java.time.Instant;

/**
 * The results that a digest covers: those after an instant that concern a team.
 *
 * @param since exclusive
 */
public record DigestScope(String team, Instant since) {}
