package dev.candor.edge.slack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** OAuth scopes that Candor needs; Slack lists those of a token in the headers of each answer. */
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

    /** Scope without which charts are sent as text where Slack has no native ones. */
    static final String PICTURES = "files:write";

    private TokenScopes() {}

    /** Missing scopes of the token, with the way out; empty if none is missing. */
    static Optional<String> missing(Map<String, List<String>> headers) {
        return missing(headers, NEEDED);
    }

    /** Why charts cannot be sent as pictures, with the way out; empty if they can. */
    static Optional<String> missingForPictures(Map<String, List<String>> headers) {
        return missing(headers, Set.of(PICTURES)).map(words -> words + "; until then charts are shown as text");
    }

    private static Optional<String> missing(Map<String, List<String>> headers, Set<String> needed) {
        Set<String> missing = new TreeSet<>(needed);
        headers.getOrDefault(HEADER, List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .forEach(missing::remove);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("lacks " + String.join(", ", missing)
                        + "; add them under OAuth & Permissions and reinstall the app");
    }
}
