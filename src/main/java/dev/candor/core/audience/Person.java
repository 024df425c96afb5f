package dev.candor.core.audience;

import java.time.ZoneId;

/** Someone who may be asked, and the timezone they live in. */
public record Person(String id, ZoneId zone) {}
