package dev.candor.core.sampling;

import java.time.Instant;

/** That a person was asked in a wave of this survey, which opened at that instant for everyone on its roster. */
public record Contact(String survey, String person, Instant when) {}
