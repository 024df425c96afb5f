package dev.candor.core.outbox;

/** Where a message stands: its channel (D… for a person) and its timestamp, by which it can be replaced. */
public record MessageLocation(String channel, String ts) {}
