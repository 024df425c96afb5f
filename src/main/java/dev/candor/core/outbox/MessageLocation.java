package dev.candor.core.outbox;

/** Location of a message: its channel (D… for a person) and its timestamp. */
public record MessageLocation(String channel, String ts) {}
