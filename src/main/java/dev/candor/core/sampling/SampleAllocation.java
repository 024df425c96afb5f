package dev.candor.core.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Allocates a sample to groups. */
final class SampleAllocation {
    private SampleAllocation() {}

    /**
     * The sample size of each group: proportional to the group's size, but at least its minimum where the total suffices
     * for all minimums. Fractions are rounded up or down at random, so that a small group is not always rounded to none.
     *
     * @param sizes of the groups
     * @param minimums fewest people per group; a group that is smaller than its minimum gets a proportional share alone
     * @param total size of the whole sample, at most the sum of the sizes
     * @param seed decides how fractions are rounded; any number
     */
    static int[] of(int[] sizes, int[] minimums, int total, long seed) {
        int[] quotas = new int[sizes.length];
        boolean[] atMinimum = new boolean[sizes.length];
        List<Integer> below = List.of();
        do {
            for (int group : below) {
                atMinimum[group] = true;
                quotas[group] = minimums[group];
            }
            if (sum(quotas, group -> atMinimum[group]) > total) {
                Arrays.fill(atMinimum, false);
                allocateProportionally(sizes, atMinimum, total, seed, quotas);
                return quotas;
            }
            allocateProportionally(sizes, atMinimum, total - sum(quotas, group -> atMinimum[group]), seed, quotas);
            below = groupsBelowMinimum(sizes, minimums, quotas);
        } while (!below.isEmpty());
        return quotas;
    }

    private static List<Integer> groupsBelowMinimum(int[] sizes, int[] minimums, int[] quotas) {
        List<Integer> below = new ArrayList<>();
        for (int group = 0; group < sizes.length; group++) {
            if (sizes[group] >= minimums[group] && quotas[group] < minimums[group]) {
                below.add(group);
            }
        }
        return below;
    }

    private static int sum(int[] numbers, IntPredicate groups) {
        return IntStream.range(0, numbers.length)
                .filter(groups)
                .map(group -> numbers[group])
                .sum();
    }

    /** Systematic rounding: each group gets the whole units by which the running total of shares grows. */
    private static void allocateProportionally(int[] sizes, boolean[] fixed, int total, long seed, int[] quotas) {
        long people = sum(sizes, group -> !fixed[group]);
        if (people == 0) {
            return;
        }
        long running = Math.floorMod(seed, people);
        for (int group = 0; group < sizes.length; group++) {
            if (!fixed[group]) {
                long before = running / people;
                running += (long) total * sizes[group];
                quotas[group] = (int) (running / people - before);
            }
        }
    }
}
