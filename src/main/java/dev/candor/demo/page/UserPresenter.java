package dev.candor.demo.page;

import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Identity;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.UserGroup;
import dev.candor.demo.workspace.Workspace;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names, badges, timezones and teams of the members, as the page shows them. */
final class UserPresenter {
    private final Workspace workspace;

    UserPresenter(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Badge of a member, of the app, or of an unknown id. */
    UserBadge of(String id) {
        Identity identity = workspace.identity();
        if (id.equals(identity.botUserId())) {
            return new UserBadge(id, identity.appName(), true);
        }
        return workspace
                .members()
                .find(id)
                .map(member -> new UserBadge(id, member.realName(), member.kind() == Member.Kind.BOT))
                .orElseGet(() -> new UserBadge(id, id.equals("USLACKBOT") ? "Slackbot" : id, true));
    }

    /** Timezone of a member; UTC if unknown. */
    ZoneId zone(String id) {
        return workspace
                .members()
                .find(id)
                .flatMap(member -> java.util.Optional.ofNullable(member.tz()))
                .map(ZoneId::of)
                .orElse(ZoneId.of("UTC"));
    }

    /** Names for this viewer; only channels that the viewer can see become links. */
    DisplayNames names(String viewer) {
        Map<String, String> people = new LinkedHashMap<>();
        present().forEach(member -> people.put(member.id(), member.realName()));
        people.put(workspace.identity().botUserId(), workspace.identity().appName());
        Map<String, String> channels = new LinkedHashMap<>();
        workspace.channels().all().stream()
                .filter(channel -> canLookAt(viewer, channel) && channel.kind() != Channel.Kind.DIRECT)
                .forEach(channel -> channels.put(channel.id(), channel.name()));
        Map<String, String> groups = new LinkedHashMap<>();
        workspace.members().groups().forEach(group -> groups.put(group.id(), group.handle()));
        return new DisplayNames(viewer, zone(viewer), people, groups, channels);
    }

    /** Members see their conversations; everyone sees public channels. */
    static boolean canLookAt(String viewer, Channel channel) {
        return channel.has(viewer) || channel.kind() == Channel.Kind.PUBLIC;
    }

    /** Selectable members by user group; a member of several groups is listed in the smallest. */
    List<Sidebar.Team> teams() {
        Map<String, Member> people = new LinkedHashMap<>();
        present().forEach(member -> people.put(member.id(), member));
        Set<String> placed = new HashSet<>();
        List<Sidebar.Team> teams = new ArrayList<>();
        workspace.members().groups().stream()
                .sorted(Comparator.comparing(group -> group.members().size()))
                .forEach(group -> {
                    List<UserBadge> badges = group.members().stream()
                            .filter(people::containsKey)
                            .filter(placed::add)
                            .map(this::of)
                            .toList();
                    teams.add(new Sidebar.Team(group.name(), badges));
                });
        List<String> order =
                workspace.members().groups().stream().map(UserGroup::name).toList();
        teams.sort(Comparator.comparing(team -> order.indexOf(team.name())));
        List<UserBadge> rest = people.keySet().stream()
                .filter(id -> !placed.contains(id))
                .map(this::of)
                .toList();
        teams.add(new Sidebar.Team("In no team", rest));
        teams.removeIf(team -> team.members().isEmpty());
        return teams;
    }

    private List<Member> present() {
        return workspace.members().all().stream()
                .filter(member -> !member.deleted() && member.kind() != Member.Kind.BOT)
                .toList();
    }
}
