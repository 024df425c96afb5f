package dev.candor.edge.simulator.page;

/** An entry in the sidebar: a channel, or the direct messages with the app. */
public record Room(String id, String name, boolean locked, boolean here, int unread) {}
