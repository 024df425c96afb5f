package dev.candor.edge.slack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The permissions that Candor needs, as Slack names those of a token in each of its answers. */
final class TokenScopes {
    static final String HEADER = "x-oauth-scopes";

    static final Set<String> NEEDED = Set.of(
            "chat:write",
            "commands",
            "im:write",
            "im:history",
            "users:read",
            "usergroups:read",
            "channels:read",
            "groups:read");

    private TokenScopes() {}

    /** What this answer's token lacks, and the way out; empty if it lacks nothing. */
    static Optional<String> lacking(Map<String, List<String>> headers) {
        Set<String> lacking = new TreeSet<>(NEEDED);
        headers.getOrDefault(HEADER, List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .forEach(lacking::remove);
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of("lacks " + String.join(", ", lacking)
                        + "; add them under OAuth & Permissions and reinstall the app");
    }
}
