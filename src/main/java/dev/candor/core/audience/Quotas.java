package dev.candor.core.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Shares a sample out among groups. */
final class Quotas {
    private Quotas() {}

    /**
     * So many of each group: in proportion to its size by largest remainder, but no fewer than it takes for it to be
     * reported, where there are enough for all of those.
     *
     * @param sizes of the groups
     * @param least how many of a group it takes; a group that is smaller than that is shared out in proportion alone
     * @param total no more than there are people
     */
    static int[] of(int[] sizes, int[] least, int total) {
        int[] quotas = new int[sizes.length];
        boolean[] raised = new boolean[sizes.length];
        List<Integer> below = List.of();
        do {
            for (int group : below) {
                raised[group] = true;
                quotas[group] = least[group];
            }
            if (sum(quotas, raised) > total) {
                Arrays.fill(raised, false);
                share(sizes, raised, total, quotas);
                return quotas;
            }
            share(sizes, raised, total - sum(quotas, raised), quotas);
            below = below(sizes, least, quotas);
        } while (!below.isEmpty());
        return quotas;
    }

    private static List<Integer> below(int[] sizes, int[] least, int[] quotas) {
        List<Integer> below = new ArrayList<>();
        for (int group = 0; group < sizes.length; group++) {
            if (sizes[group] >= least[group] && quotas[group] < least[group]) {
                below.add(group);
            }
        }
        return below;
    }

    private static int sum(int[] quotas, boolean[] of) {
        int sum = 0;
        for (int group = 0; group < quotas.length; group++) {
            sum += of[group] ? quotas[group] : 0;
        }
        return sum;
    }

    /** Shares this many out among the groups that are not fixed. */
    private static void share(int[] sizes, boolean[] fixed, int total, int[] quotas) {
        List<Integer> open = new ArrayList<>();
        long people = 0;
        for (int group = 0; group < sizes.length; group++) {
            if (!fixed[group]) {
                open.add(group);
                people += sizes[group];
            }
        }
        int left = total;
        long[] remainders = new long[sizes.length];
        for (int group : open) {
            long exact = people == 0 ? 0 : (long) total * sizes[group];
            quotas[group] = people == 0 ? 0 : (int) (exact / people);
            remainders[group] = people == 0 ? 0 : exact % people;
            left -= quotas[group];
        }
        open.sort(
                Comparator.comparingLong((Integer group) -> -remainders[group]).thenComparing(group -> group));
        for (int group : open.subList(0, Math.min(left, open.size()))) {
            quotas[group]++;
        }
    }
}
