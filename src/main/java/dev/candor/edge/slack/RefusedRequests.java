package dev.candor.edge.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts refused requests that carry a signature, and reports the likely cause while none is accepted. */
public final class RefusedRequests {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);
    /** One forged request does not make the program unready; Slack itself repeats its requests. */
    private static final int MIN_IN_A_ROW = 3;

    private static final Duration REFUSAL_MATTERS_FOR = Duration.ofMinutes(10);
    /** Refused requests do not matter while Slack's own are accepted. */
    private static final Duration ACCEPTED_MATTERS_FOR = Duration.ofHours(1);

    private final InstantSource clock;
    private long total;
    private int inARow;
    private @Nullable Instant lastRefused;
    private @Nullable Instant lastAccepted;
    private String cause = "";

    /** {@code clock} shows real time. */
    public RefusedRequests(InstantSource clock) {
        this.clock = clock;
    }

    /** Number of refused requests since the start. */
    public synchronized long total() {
        return total;
    }

    /** Likely cause, with the way out, if several requests in a row were refused; otherwise empty. */
    public synchronized Optional<String> notReady() {
        Instant now = clock.instant();
        boolean recent = lastRefused != null && now.isBefore(lastRefused.plus(REFUSAL_MATTERS_FOR));
        boolean acceptedLately = lastAccepted != null && now.isBefore(lastAccepted.plus(ACCEPTED_MATTERS_FOR));
        return inARow >= MIN_IN_A_ROW && recent && !acceptedLately
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
