package dev.candor.core.disclosure;

import java.util.List;
import java.util.OptionalInt;

/**
 * The number of answers as it is shown: never exactly.
 *
 * @param lowest the fewest answers there may have been
 * @param highest the most there may have been; empty for an open end
 */
public record Band(int lowest, OptionalInt highest) {
    private static final List<Integer> STARTS = List.of(5, 10, 20, 30, 50, 100, 200, 500);

    public Band {
        if (lowest < 5 || (highest.isPresent() && highest.getAsInt() <= lowest)) {
            throw new IllegalArgumentException("not a band: " + lowest + " to " + highest);
        }
    }

    /** The band of n answers where no group under {@code minGroup} is shown. */
    static Band of(int n, int minGroup) {
        int start = minGroup;
        for (int next : STARTS) {
            // A first band of a single number would show it exactly, so it is joined to the next.
            if (next <= minGroup + 1) {
                continue;
            }
            if (n < next) {
                return new Band(start, OptionalInt.of(next - 1));
            }
            start = next;
        }
        return new Band(start, OptionalInt.empty());
    }

    /** Whether n answers lie in this band. */
    public boolean contains(int n) {
        return n >= lowest && (highest.isEmpty() || n <= highest.getAsInt());
    }

    /** As people read it: {@code 10–19} or {@code 500+}. */
    public String label() {
        return highest.isEmpty() ? lowest + "+" : lowest + "–" + highest.getAsInt();
    }
}
