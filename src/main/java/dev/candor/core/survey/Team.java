package dev.candor.core.survey;

import java.util.List;

/** A customer team, its members and the channel of its weekly digest. */
public record Team(String id, String name, List<String> members, String channel) {
    public Team {
        members = List.copyOf(members);
    }
}
