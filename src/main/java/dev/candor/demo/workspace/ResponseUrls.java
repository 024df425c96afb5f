package dev.candor.demo.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Issued response URLs; each can be used five times within thirty minutes. */
public final class ResponseUrls {
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final int MAX_USES = 5;

    private final Map<String, Issued> issued = new HashMap<>();
    private final InstantSource wall;
    private long next = 1;

    ResponseUrls(InstantSource wall) {
        this.wall = wall;
    }

    /** Target of an answer: a user in a channel, and the message that can be replaced. */
    public record Target(String channel, String user, Optional<String> message) {}

    /** Issues a path below the workspace's address. */
    public synchronized String issue(Target target) {
        String path = "/actions/T0ACME/" + (400_000_000_000L + next) + "/" + Long.toHexString(0xcafe0000L + next++);
        issued.put(path, new Issued(target, wall.instant().plus(LIFETIME), MAX_USES));
        return path;
    }

    /** Uses a response URL; empty if it is unknown, used up or expired. */
    public synchronized Optional<Target> use(String path) {
        Issued url = issued.get(path);
        if (url == null || url.left == 0 || wall.instant().isAfter(url.until)) {
            return Optional.empty();
        }
        issued.put(path, new Issued(url.target, url.until, url.left - 1));
        return Optional.of(url.target);
    }

    private record Issued(Target target, Instant until, int left) {}
}
