package dev.candor.demo.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a seed from a resource. */
final class SeedFile {
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, UserGroup> groups = new LinkedHashMap<>();
    private final List<Channel> channels = new ArrayList<>();
    private final JsonNode tree;

    private SeedFile(JsonNode tree) {
        this.tree = tree;
    }

    static Seed read(String resource) {
        try (InputStream stream = SeedFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + resource + " is not in the program");
            }
            return new SeedFile(new ObjectMapper(new YAMLFactory()).readTree(stream)).seed();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the resource " + resource, unreadable);
        }
    }

    private Seed seed() {
        tree.path("teams").forEach(this::team);
        people(tree.path("others"), "Engineer");
        tree.path("ineligible").properties().forEach(one -> ineligible(one.getKey(), one.getValue()));
        tree.path("statuses")
                .properties()
                .forEach(one ->
                        members.computeIfPresent(one.getKey(), (id, member) -> member.with(status(one.getValue()))));
        for (JsonNode group : tree.path("groups")) {
            String id = group.path("id").asText();
            groups.put(
                    id,
                    new UserGroup(
                            id,
                            group.path("handle").asText(),
                            group.path("name").asText(),
                            List.copyOf(memberIds(group.path("members")))));
        }
        for (JsonNode channel : tree.path("channels")) {
            channels.add(new Channel(
                    channel.path("id").asText(),
                    channel.path("name").asText(),
                    Channel.Kind.PUBLIC,
                    channel.path("topic").asText(),
                    false,
                    memberIds(channel.path("members"))));
        }
        return new Seed(List.copyOf(members.values()), List.copyOf(groups.values()), List.copyOf(channels));
    }

    private void team(JsonNode team) {
        String name = team.path("name").asText();
        String handle = name.toLowerCase(java.util.Locale.ROOT);
        Set<String> ids = people(team.path("people"), "Engineer, " + name);
        String group = team.path("group").asText();
        groups.put(group, new UserGroup(group, handle, name, List.copyOf(ids)));
        channels.add(new Channel(
                team.path("channel").asText(), "team-" + handle, Channel.Kind.PUBLIC, "Team " + name, false, ids));
    }

    private Set<String> people(JsonNode people, String title) {
        Set<String> ids = new LinkedHashSet<>();
        people.properties().forEach(one -> {
            String tz = one.getValue().path(1).asText("");
            Member member =
                    Member.person(one.getKey(), one.getValue().path(0).asText(), tz.isEmpty() ? "Europe/London" : tz);
            member = tz.isEmpty() ? member.inTimezone(null) : member;
            members.put(
                    one.getKey(),
                    member.titled(tree.path("titles").path(one.getKey()).asText(title)));
            ids.add(one.getKey());
        });
        return ids;
    }

    private void ineligible(String id, JsonNode account) {
        Member member =
                Member.person(id, account.path(0).asText(), "Europe/London").titled("");
        String kind = account.path(1).asText();
        member = kind.equals("DELETED") ? member.deactivated() : member.as(Member.Kind.valueOf(kind));
        members.put(id, kind.equals("FOREIGN") ? member.from("T0PARTNER") : member);
    }

    private static Member.Status status(JsonNode status) {
        return new Member.Status(status.path(0).asText(), status.path(1).asText(), Optional.empty());
    }

    private Set<String> memberIds(JsonNode names) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode name : names) {
            UserGroup group = groups.get(name.asText());
            if (group != null) {
                ids.addAll(group.members());
            } else if (name.asText().equals("everybody")) {
                ids.addAll(members.keySet());
            } else {
                ids.add(name.asText());
            }
        }
        return ids;
    }
}
