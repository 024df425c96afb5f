package dev.candor.core.outbox;

import java.time.Instant;

/**
 * The results that a digest covers: those since this instant that concern this team.
 *
 * @param since a result of that very instant was in the digest before
 */
public record DigestScope(String team, Instant since) {}
