package dev.candor.edge.simulator.page;

import java.util.Map;

/** What ids are called, and for whom the page is drawn (links keep that person). */
public record Names(String viewer, Map<String, String> people, Map<String, String> channels) {
    /** Copies the maps. */
    public Names {
        people = Map.copyOf(people);
        channels = Map.copyOf(channels);
    }

    String person(String id) {
        return people.getOrDefault(id, id);
    }

    String channel(String id) {
        return channels.getOrDefault(id, id);
    }

    /** Whether the viewer can follow a link to this channel. */
    boolean knows(String channel) {
        return channels.containsKey(channel);
    }
}
