package dev.candor.demo.page;

import java.util.List;
import java.util.Map;

/** The sidebar: the user switcher, the user's conversations, and the problems that Slack would not report. */
public record Sidebar(
        PageAddress address,
        String workspace,
        UserBadge self,
        List<Team> teams,
        List<SidebarEntry> channels,
        SidebarEntry app,
        List<String> problems,
        Map<String, String> roles) {

    /** Role of a member for the bot, such as owner of a product; empty for most. */
    public String role(UserBadge member) {
        return roles.getOrDefault(member.id(), "");
    }

    /** A group of members in the user switcher. */
    public record Team(String name, List<UserBadge> members) {}
}
