package dev.candor.demo.page;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names shown instead of ids, and the user for whom the page is drawn (links keep that user).
 *
 * @param zone timezone of the viewer
 * @param groups the handles of user groups
 */
public record DisplayNames(
        String viewer,
        ZoneId zone,
        Map<String, String> people,
        Map<String, String> groups,
        Map<String, String> channels) {
    public DisplayNames {
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
        groups = Map.copyOf(groups);
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
    }

    String person(String id) {
        return people.getOrDefault(id, id);
    }

    String group(String id) {
        return groups.getOrDefault(id, "group");
    }

    String channel(String id) {
        return channels.getOrDefault(id, id);
    }

    /** Whether the viewer can follow a link to this channel. */
    boolean knows(String channel) {
        return channels.containsKey(channel);
    }
}
