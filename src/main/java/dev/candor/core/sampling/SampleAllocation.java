package dev.candor.core.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Shares a sample out among groups. */
final class SampleAllocation {
    private SampleAllocation() {}

    /**
     * So many of each group: in proportion to its size, but no fewer than it takes for it to be reported, where there are
     * enough for all of those. What is not a whole number is rounded up or down by lot, so that nobody is left out for
     * ever because their group is small.
     *
     * @param sizes of the groups
     * @param least how many of a group it takes; a group that is smaller than that is shared out in proportion alone
     * @param total no more than there are people
     * @param lot decides how shares are rounded; any number
     */
    static int[] of(int[] sizes, int[] least, int total, long lot) {
        int[] quotas = new int[sizes.length];
        boolean[] raised = new boolean[sizes.length];
        List<Integer> below = List.of();
        do {
            for (int group : below) {
                raised[group] = true;
                quotas[group] = least[group];
            }
            if (sum(quotas, raised, true) > total) {
                Arrays.fill(raised, false);
                allocateProportionally(sizes, raised, total, lot, quotas);
                return quotas;
            }
            allocateProportionally(sizes, raised, total - sum(quotas, raised, true), lot, quotas);
            below = groupsBelowMinimum(sizes, least, quotas);
        } while (!below.isEmpty());
        return quotas;
    }

    private static List<Integer> groupsBelowMinimum(int[] sizes, int[] least, int[] quotas) {
        List<Integer> below = new ArrayList<>();
        for (int group = 0; group < sizes.length; group++) {
            if (sizes[group] >= least[group] && quotas[group] < least[group]) {
                below.add(group);
            }
        }
        return below;
    }

    private static int sum(int[] numbers, boolean[] fixed, boolean which) {
        int sum = 0;
        for (int group = 0; group < numbers.length; group++) {
            sum += fixed[group] == which ? numbers[group] : 0;
        }
        return sum;
    }

    /** Shares this many out among the groups that are not fixed: of the running total of shares, each takes its part. */
    private static void allocateProportionally(int[] sizes, boolean[] fixed, int total, long lot, int[] quotas) {
        long people = sum(sizes, fixed, false);
        if (people == 0) {
            return;
        }
        long running = Math.floorMod(lot, people);
        for (int group = 0; group < sizes.length; group++) {
            if (!fixed[group]) {
                long before = running / people;
                running += (long) total * sizes[group];
                quotas[group] = (int) (running / people - before);
            }
        }
    }
}
