package dev.candor.demo.page;

import java.util.List;

/** The sidebar: the user switcher, the user's conversations, and the problems that Slack would not report. */
public record Sidebar(
        PageAddress address,
        String workspace,
        UserBadge self,
        List<Team> teams,
        List<SidebarEntry> channels,
        SidebarEntry app,
        List<String> problems) {

    /** A group of members in the user switcher. */
    public record Team(String name, List<UserBadge> members) {}
}
