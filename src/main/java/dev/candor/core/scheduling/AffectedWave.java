package dev.candor.core.scheduling;

import java.time.Instant;
import java.util.Optional;

/**
 * A scheduled or planned wave that suffers from the start of another survey.
 *
 * @param survey id of its survey
 * @param opens when it opens without that start
 * @param instead when it opens with it; the same instant: it asks fewer people; empty: not as far as foreseen
 */
public record AffectedWave(String survey, Instant opens, Optional<Instant> instead) {}
