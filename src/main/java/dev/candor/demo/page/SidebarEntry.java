package dev.candor.demo.page;

/** An entry in the sidebar: a channel, or the direct messages with the app. */
public record SidebarEntry(String id, String name, boolean locked, boolean current, int unread) {}
