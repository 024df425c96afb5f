package dev.candor.core.sampling;

import java.time.Instant;

/** A person was asked in a wave of this survey that opened at {@code when}. */
public record Contact(String survey, String person, Instant when) {}
