package dev.candor.core.ui.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Links that work once and for ten minutes, and the sessions that they open. Both live in memory only, and of their secrets
 * only the hash: what is looked up is a hash, so that how long it takes tells nothing about a secret.
 */
public final class ReportSessions {
    /** How long a link works. */
    public static final Duration LINK_LIFETIME = Duration.ofMinutes(10);
    /** How long a session lasts. */
    public static final Duration SESSION_LIFETIME = Duration.ofHours(8);

    private static final int SECRET_BYTES = 32;
    private static final int MAX_KEPT = 10_000;
    private static final int MAX_LINKS_EACH = 5;

    private final RandomGenerator random;
    private final InstantSource clock;
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    /**
     * Starts without links and sessions.
     *
     * @param random cryptographically secure
     */
    public ReportSessions(RandomGenerator random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
    }

    /**
     * Issues a link's token to this person: it opens a session at {@code start}. Of a person's links only the latest
     * {@value #MAX_LINKS_EACH} work, so that nobody pushes out the links of others.
     */
    public synchronized String issue(String person, ReportRequest start) {
        String token = secret();
        keepLatest(person);
        makeRoom(links);
        links.put(hash(token), new Link(person, start, clock.instant().plus(LINK_LIFETIME)));
        return token;
    }

    /** The page at which this token would open a session now. Looking does not use it up. */
    public synchronized Optional<ReportRequest> start(String token) {
        return alive(links, token).map(Link::start);
    }

    /** Opens a session with this token, which works no more. */
    public synchronized Optional<Opened> open(String token) {
        Optional<Link> link = alive(links, token);
        links.remove(hash(token));
        return link.map(found -> {
            String secret = secret();
            makeRoom(sessions);
            sessions.put(
                    hash(secret), new Session(found.person(), clock.instant().plus(SESSION_LIFETIME)));
            return new Opened(secret, found.start());
        });
    }

    /** The person of the session with this secret. */
    public synchronized Optional<String> person(String secret) {
        return alive(sessions, secret).map(Session::person);
    }

    /** Ends the session with this secret. */
    public synchronized void end(String secret) {
        sessions.remove(hash(secret));
    }

    /** Ends all sessions of this person and revokes their links. */
    public synchronized void endAll(String person) {
        sessions.values().removeIf(session -> session.person().equals(person));
        links.values().removeIf(link -> link.person().equals(person));
    }

    /** A new session: its secret, and the page to begin with. */
    public record Opened(String secret, ReportRequest start) {}

    private interface Expiring {
        Instant until();
    }

    private record Link(String person, ReportRequest start, Instant until) implements Expiring {}

    private record Session(String person, Instant until) implements Expiring {}

    private <T extends Expiring> Optional<T> alive(Map<String, T> kept, String secret) {
        return Optional.ofNullable(kept.get(hash(secret)))
                .filter(found -> clock.instant().isBefore(found.until()));
    }

    /** Removes what expired and, if that is not enough, what is oldest. */
    private void makeRoom(Map<String, ? extends Expiring> kept) {
        kept.values().removeIf(one -> !clock.instant().isBefore(one.until()));
        if (kept.size() >= MAX_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    /** Removes the oldest links of this person, so that one more does not make too many. */
    private void keepLatest(String person) {
        List<String> own = links.entrySet().stream()
                .filter(link -> link.getValue().person().equals(person))
                .map(Map.Entry::getKey)
                .toList();
        own.stream().limit(Math.max(0, own.size() - MAX_LINKS_EACH + 1)).forEach(links::remove);
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String hash(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
