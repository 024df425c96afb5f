package dev.candor.core.invite;

/** Where a message stands: its channel (D… for a person) and its timestamp, by which it can be replaced. */
public record Place(String channel, String ts) {}
