package dev.candor.edge.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts signed requests that had to be refused, and says what to mend while no others come. */
public final class RefusedRequests {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);
    /** A stranger's forgery is no reason to call the program unready; Slack tries again and again. */
    private static final int SEVERAL = 3;

    private static final Duration RECENT = Duration.ofMinutes(10);
    /** While Slack itself gets through, others who do not are nobody's concern. */
    private static final Duration WELL = Duration.ofHours(1);

    private final InstantSource clock;
    private long total;
    private int inARow;
    private @Nullable Instant lastRefused;
    private @Nullable Instant lastAccepted;
    private String cause = "";

    /** By real time. */
    public RefusedRequests(InstantSource clock) {
        this.clock = clock;
    }

    /** How many were refused since the start. */
    public synchronized long total() {
        return total;
    }

    /** What to mend, if several requests in a row were refused; empty when all is well. */
    public synchronized Optional<String> notReady() {
        Instant now = clock.instant();
        boolean recent = lastRefused != null && now.isBefore(lastRefused.plus(RECENT));
        boolean well = lastAccepted != null && now.isBefore(lastAccepted.plus(WELL));
        return inARow >= SEVERAL && recent && !well
                ? Optional.of("slack requests: the last " + inARow + " were refused (401): " + cause)
                : Optional.empty();
    }

    synchronized void accepted() {
        inARow = 0;
        lastAccepted = clock.instant();
    }

    synchronized void refused(SignatureVerifier.Verdict verdict) {
        total++;
        inARow++;
        lastRefused = clock.instant();
        String why = verdict == SignatureVerifier.Verdict.UNTIMELY
                ? "they are signed at another time than this machine's clock shows; set the clock"
                : "they are not signed with SLACK_SIGNING_SECRET; set it to the Signing Secret under Basic Information"
                        + " of the app, without quotes";
        if (inARow == 1 || !why.equals(cause)) {
            LOG.warn("a request to /slack/events was refused (401); if it came from Slack: {}", why);
        }
        cause = why;
    }
}
