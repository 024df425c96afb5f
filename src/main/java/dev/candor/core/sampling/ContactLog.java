package dev.candor.core.sampling;

import java.util.Arrays;
import java.util.function.ObjLongConsumer;

/**
 * What is remembered of one person: when each survey asked last, and the last askings of all, as many as the limit counts.
 * Surveys go by numbers and times by milliseconds since 1970: a plan reads millions of them.
 */
final class ContactLog {
    static final long NEVER = Long.MIN_VALUE;

    private long[] last = {};
    private final int[] recent;
    private final long[] when;
    private int asked;

    /** Of nothing yet, for a limit that counts this many askings. */
    ContactLog(int counted) {
        recent = new int[counted];
        when = new long[counted];
    }

    void note(int survey, long at) {
        if (survey >= last.length) {
            int length = last.length;
            last = Arrays.copyOf(last, survey + 1);
            Arrays.fill(last, length, survey + 1, NEVER);
        }
        last[survey] = at;
        if (recent.length > 0) {
            // What counts from when it was due may come after what was asked meanwhile.
            long before = asked == 0 ? NEVER : when[(asked - 1) % recent.length];
            recent[asked % recent.length] = survey;
            when[asked % recent.length] = Math.max(at, before);
            asked++;
        }
    }

    /** When this survey asked last. */
    long last(int survey) {
        return survey < last.length ? last[survey] : NEVER;
    }

    /** When the first of as many askings was as the limit allows; never, if there were fewer. */
    long first() {
        return recent.length == 0 || asked < recent.length ? NEVER : when[asked % recent.length];
    }

    /** Tells the last askings, by the number of the survey. */
    void recent(ObjLongConsumer<Integer> reader) {
        for (int i = 0; i < Math.min(asked, recent.length); i++) {
            reader.accept(recent[i], when[i]);
        }
    }
}
