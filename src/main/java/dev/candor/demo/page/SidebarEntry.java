package dev.candor.demo.page;

/** A sidebar entry: a channel, or the direct conversation with the app. */
public record SidebarEntry(String id, String name, boolean locked, boolean current, int unread) {}
