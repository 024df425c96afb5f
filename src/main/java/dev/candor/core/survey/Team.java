package dev.candor.core.survey;

import java.util.List;

/** A customer team: who is in it, and the channel where its weekly digest is posted. */
public record Team(String id, String name, List<String> members, String channel) {
    public Team {
        members = List.copyOf(members);
    }
}
