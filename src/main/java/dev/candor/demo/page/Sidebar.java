package dev.candor.demo.page;

import java.util.List;

/** Everything on the left: who looks, where that person can go, and what went wrong in silence. */
public record Sidebar(
        PageAddress address,
        String workspace,
        UserBadge self,
        List<Team> teams,
        List<SidebarEntry> channels,
        SidebarEntry app,
        List<String> problems) {

    /** Members who stand together in the switcher. */
    public record Team(String name, List<UserBadge> members) {}
}
