package dev.candor.acceptance;

import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Identity;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Seed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The demo's company with few people in its channels, all in London: a wave is soon asked, reminded and closed. */
final class SmallCompany {
    private SmallCompany() {}

    /** So many of the engineers who are not on vacation. */
    static Seed ofEngineers(int people) {
        Seed acme = Seed.acme();
        Set<String> engineering = acme.channels().stream()
                .filter(channel -> channel.id().equals("C0ENG"))
                .flatMap(channel -> channel.members().stream())
                .collect(Collectors.toSet());
        return of(acme.members().stream()
                .filter(member -> member.kind() == Member.Kind.PERSON && !member.deleted())
                .filter(member -> member.teamId().equals(Identity.ACME.teamId()))
                .filter(member -> !member.status().emoji().equals(":palm_tree:"))
                .map(Member::id)
                .filter(engineering::contains)
                .sorted()
                .limit(people)
                .collect(Collectors.toSet()));
    }

    /** These people alone. */
    static Seed of(Set<String> people) {
        Seed acme = Seed.acme();
        List<Member> members = acme.members().stream()
                .map(member -> member.inTimezone("Europe/London"))
                .toList();
        List<Channel> channels = acme.channels().stream()
                .map(channel -> withMembers(channel, people))
                .toList();
        return new Seed(members, acme.groups(), channels);
    }

    private static Channel withMembers(Channel channel, Set<String> kept) {
        Set<String> members = new LinkedHashSet<>(channel.members());
        members.retainAll(kept);
        return new Channel(channel.id(), channel.name(), channel.kind(), channel.topic(), channel.archived(), members);
    }
}
