package dev.candor.core.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs that may fail. A failed job does not hold up the others; its pause doubles with each attempt, up to a
 * minute. A repeated failure is logged at the 1st, 2nd, 4th, 8th … time, the first time with its stack trace.
 */
public final class RetryBackoff {
    private static final System.Logger LOG = System.getLogger(RetryBackoff.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration MAX_PAUSE = Duration.ofMinutes(1);
    private static final int MAX_DOUBLINGS = 6;

    private final Map<String, Failure> failures = new ConcurrentHashMap<>();

    /** Runs this job unless its next attempt is later than {@code now}. */
    public void run(String job, Instant now, Runnable work) {
        Failure before = failures.get(job);
        if (before != null && before.isWaiting(now)) {
            return;
        }
        try {
            work.run();
            failures.remove(job);
        } catch (RuntimeException | Error e) {
            failed(job, now, before, e);
        }
    }

    /** One line for each job that keeps failing, as of {@code now}. */
    List<String> failing(Instant now) {
        return failures.entrySet().stream()
                .filter(entry -> entry.getValue().isLasting(now))
                .map(entry -> entry.getKey() + " fails: " + entry.getValue().words())
                .sorted()
                .toList();
    }

    private void failed(String job, Instant now, @Nullable Failure before, Throwable e) {
        String error = String.valueOf(e);
        boolean same = before != null && before.error.equals(error);
        int times = before == null ? 1 : before.times + 1;
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(times - 1, MAX_DOUBLINGS));
        Duration pause = doubled.compareTo(MAX_PAUSE) < 0 ? doubled : MAX_PAUSE;
        failures.put(job, new Failure(times, error, pause, now.plus(pause)));
        String next = ", next attempt in " + pause.toSeconds() + " s";
        if (!same) {
            LOG.log(System.Logger.Level.ERROR, job + " failed" + next, e);
        } else if (Integer.bitCount(times) == 1) {
            LOG.log(System.Logger.Level.ERROR, job + " failed " + times + " times in a row" + next + ": " + error);
        }
    }

    /** Failures of a job in a row: their number, the last error, and the next attempt. */
    private record Failure(int times, String error, Duration pause, Instant next) {
        boolean isWaiting(Instant now) {
            Duration left = Duration.between(now, next);
            // More than the whole pause is left if the clock was set back.
            return !left.isNegative() && !left.isZero() && left.compareTo(pause) <= 0;
        }

        /** The storage's own words, which quote nothing that a person wrote; of any other failure no words. */
        String words() {
            int at = error.indexOf("CANDOR_");
            return at < 0 ? "see the log" : error.substring(at);
        }

        /** Whether the job failed more than once and is still being retried; a job that is no longer run is not. */
        boolean isLasting(Instant now) {
            return times > 1 && Duration.between(next, now).abs().compareTo(MAX_PAUSE) <= 0;
        }
    }
}
