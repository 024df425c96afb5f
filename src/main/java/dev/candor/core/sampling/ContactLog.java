package dev.candor.core.sampling;

import java.util.Arrays;
import java.util.function.ObjLongConsumer;

/**
 * What is remembered of one person: when each survey asked last, and the last askings of all, as many as the limit counts.
 * Surveys go by numbers and times by milliseconds since 1970: a plan reads millions of them.
 */
final class ContactLog {
    static final long NEVER = Long.MIN_VALUE;

    private long[] lastBySurvey = {};
    private final int[] recentSurveys;
    private final long[] recentTimes;
    private int count;

    /** Of nothing yet, for a limit that counts this many askings. */
    ContactLog(int counted) {
        recentSurveys = new int[counted];
        recentTimes = new long[counted];
    }

    void add(int survey, long at) {
        if (survey >= lastBySurvey.length) {
            int length = lastBySurvey.length;
            lastBySurvey = Arrays.copyOf(lastBySurvey, survey + 1);
            Arrays.fill(lastBySurvey, length, survey + 1, NEVER);
        }
        lastBySurvey[survey] = at;
        if (recentSurveys.length > 0) {
            // What counts from when it was due may come after what was asked meanwhile.
            long before = count == 0 ? NEVER : recentTimes[(count - 1) % recentSurveys.length];
            recentSurveys[count % recentSurveys.length] = survey;
            recentTimes[count % recentSurveys.length] = Math.max(at, before);
            count++;
        }
    }

    /** When this survey asked last. */
    long lastContact(int survey) {
        return survey < lastBySurvey.length ? lastBySurvey[survey] : NEVER;
    }

    /** When the first of as many askings was as the limit allows; never, if there were fewer. */
    long oldestCounted() {
        return recentSurveys.length == 0 || count < recentSurveys.length
                ? NEVER
                : recentTimes[count % recentSurveys.length];
    }

    /** Tells the last askings, by the number of the survey. */
    void forEachRecent(ObjLongConsumer<Integer> reader) {
        for (int i = 0; i < Math.min(count, recentSurveys.length); i++) {
            reader.accept(recentSurveys[i], recentTimes[i]);
        }
    }
}
