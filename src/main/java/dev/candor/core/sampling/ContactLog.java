package dev.candor.core.sampling;

import java.util.Arrays;
import java.util.function.ObjLongConsumer;

/**
 * The contacts of one person: the last one per survey, and the most recent ones over all surveys, as many as the limit
 * counts. Surveys are dense numbers and times epoch milliseconds, because a forecast reads millions of them.
 */
final class ContactLog {
    static final long NEVER = Long.MIN_VALUE;

    private long[] lastBySurvey = {};
    private final int[] recentSurveys;
    private final long[] recentTimes;
    private int count;

    /** An empty log for a limit of {@code limit} contacts. */
    ContactLog(int limit) {
        recentSurveys = new int[limit];
        recentTimes = new long[limit];
    }

    void add(int survey, long at) {
        if (survey >= lastBySurvey.length) {
            int length = lastBySurvey.length;
            lastBySurvey = Arrays.copyOf(lastBySurvey, survey + 1);
            Arrays.fill(lastBySurvey, length, survey + 1, NEVER);
        }
        lastBySurvey[survey] = at;
        if (recentSurveys.length > 0) {
            // A contact counts from its due time, which may be earlier than the contact before it.
            long before = count == 0 ? NEVER : recentTimes[(count - 1) % recentSurveys.length];
            recentSurveys[count % recentSurveys.length] = survey;
            recentTimes[count % recentSurveys.length] = Math.max(at, before);
            count++;
        }
    }

    /** The last contact with this survey, or {@link #NEVER}. */
    long lastContact(int survey) {
        return survey < lastBySurvey.length ? lastBySurvey[survey] : NEVER;
    }

    /** The oldest of the contacts that fill up the limit, or {@link #NEVER} if there are fewer. */
    long oldestCounted() {
        return recentSurveys.length == 0 || count < recentSurveys.length
                ? NEVER
                : recentTimes[count % recentSurveys.length];
    }

    /** Passes the recent contacts as survey number and epoch milliseconds. */
    void forEachRecent(ObjLongConsumer<Integer> reader) {
        for (int i = 0; i < Math.min(count, recentSurveys.length); i++) {
            reader.accept(recentSurveys[i], recentTimes[i]);
        }
    }
}
