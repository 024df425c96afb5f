package dev.candor.core.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Whether everything that is published about one question, taken together, leaves at least two people of every group
 * open. The sharpest reader is assumed: one who knows how many answered in each group.
 *
 * <p>It is a question of flow. People are moved from class to class within their groups, so that every group and the
 * whole stay within what is published about them. Where a class holds all of a group but one at the most, two people
 * must be able to leave it. Nodes are the groups, then the classes, then the whole.
 */
final class Deniability {
    private final List<Split> groups;
    private final Split whole;
    private final int classes;
    private final int[][] counts;
    private final int[] sums;

    private Deniability(List<Split> groups, Split whole) {
        this.groups = groups;
        this.whole = whole;
        classes = whole.counts().size();
        counts = groups.stream().map(g -> array(g.counts())).toArray(int[][]::new);
        sums = array(whole.counts());
    }

    /** Whether it holds for these groups, which make up the whole; each of them has two answers or more. */
    static boolean holds(List<Split> groups, Split whole) {
        for (int group = 0; group < groups.size(); group++) {
            List<Integer> counts = groups.get(group).counts();
            int n = counts.stream().mapToInt(Integer::intValue).sum();
            for (int crowd = 0; crowd < counts.size() && counts.size() > 1; crowd++) {
                int leaving = counts.get(crowd) - (n - 2);
                if (leaving > 0 && !new Deniability(groups, whole).canLeave(group, crowd, leaving)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean canLeave(int group, int crowd, int people) {
        for (int i = 0; i < people; i++) {
            if (counts[group][crowd] <= groups.get(group).fewest().get(crowd) || !move(group, crowd)) {
                return false;
            }
        }
        return true;
    }

    /** Moves one person of the group out of the crowd, and others so that all stays as published; false if none can. */
    private boolean move(int group, int crowd) {
        int end = groups.size() + classes;
        int[] from = new int[end + 1];
        Arrays.fill(from, -1);
        from[group] = group;
        Deque<Integer> next = new ArrayDeque<>(Collections.singleton(group));
        int goal = groups.size() + crowd;
        while (!next.isEmpty() && from[goal] < 0) {
            int node = next.remove();
            boolean fromClass = node >= groups.size() && node < end;
            for (int to = fromClass ? 0 : groups.size(); to <= end; to++) {
                if (from[to] < 0 && !(node == group && to == goal) && open(node, to)) {
                    from[to] = node;
                    next.add(to);
                }
            }
        }
        if (from[goal] < 0) {
            return false;
        }
        for (int node = goal; node != group; node = from[node]) {
            step(from[node], node);
        }
        counts[group][crowd]--;
        return true;
    }

    /** Whether one more person fits along this step: into a class of a group, out of one, or into or out of the whole. */
    private boolean open(int from, int to) {
        int n = groups.size();
        int end = n + classes;
        if (from < n) {
            return to >= n
                    && to < end
                    && counts[from][to - n] < groups.get(from).most().get(to - n);
        }
        if (from < end) {
            int fromClass = from - n;
            return (to < n && counts[to][fromClass] > groups.get(to).fewest().get(fromClass))
                    || (to == end && sums[fromClass] < whole.most().get(fromClass));
        }
        return to >= n && to < end && sums[to - n] > whole.fewest().get(to - n);
    }

    private void step(int from, int to) {
        int n = groups.size();
        int end = n + classes;
        if (from < n) {
            counts[from][to - n]++;
        } else if (to < n) {
            counts[to][from - n]--;
        } else if (to == end) {
            sums[from - n]++;
        } else {
            sums[to - n]--;
        }
    }

    private static int[] array(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
