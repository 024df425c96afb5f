package dev.candor.core.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Whether everything that is published about one question, taken together, leaves at least two people of every group
 * able to have answered otherwise, and two able to have answered in each class that nobody may be known to shun. The
 * sharpest reader is assumed: one who knows how many answered in each group.
 *
 * <p>It is a question of flow. People are moved from class to class within their groups, so that every group and the
 * whole stay within what is published about them. Nodes are the groups, then the classes, then the whole.
 */
final class DisclosureAudit {
    private static final int MIN_PEOPLE = 2;

    private final List<CellBounds> groups;
    private final CellBounds whole;
    private final int classes;
    private final int[][] counts;
    private final int[] sums;

    private DisclosureAudit(List<CellBounds> groups, CellBounds whole) {
        this.groups = groups;
        this.whole = whole;
        classes = whole.counts().size();
        counts = groups.stream().map(g -> array(g.counts())).toArray(int[][]::new);
        sums = array(whole.counts());
    }

    /**
     * Whether it holds for these groups, which make up the whole; each of them has two answers or more.
     *
     * @param open the classes that two people of every group must be able to be in
     */
    static boolean passes(List<CellBounds> groups, CellBounds whole, List<Integer> open) {
        for (int group = 0; group < groups.size(); group++) {
            List<Integer> counts = groups.get(group).counts();
            int n = counts.stream().mapToInt(Integer::intValue).sum();
            for (int crowd = 0; crowd < counts.size() && counts.size() > 1; crowd++) {
                int leaving = counts.get(crowd) - (n - MIN_PEOPLE);
                int coming = open.contains(crowd) ? MIN_PEOPLE - counts.get(crowd) : 0;
                if ((leaving > 0 && !new DisclosureAudit(groups, whole).canLeave(group, crowd, leaving))
                        || (coming > 0 && !new DisclosureAudit(groups, whole).canJoin(group, crowd, coming))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean canLeave(int group, int crowd, int people) {
        for (int i = 0; i < people; i++) {
            if (counts[group][crowd] <= groups.get(group).fewest().get(crowd)
                    || !augment(group, groups.size() + crowd)) {
                return false;
            }
            counts[group][crowd]--;
        }
        return true;
    }

    private boolean canJoin(int group, int crowd, int people) {
        for (int i = 0; i < people; i++) {
            if (counts[group][crowd] >= groups.get(group).most().get(crowd) || !augment(groups.size() + crowd, group)) {
                return false;
            }
            counts[group][crowd]++;
        }
        return true;
    }

    /** Moves others so that one person of the group can leave or join the class, and all stays as published; false if none can. */
    private boolean augment(int start, int goal) {
        int end = groups.size() + classes;
        int[] from = new int[end + 1];
        Arrays.fill(from, -1);
        from[start] = start;
        Deque<Integer> next = new ArrayDeque<>(Collections.singleton(start));
        while (!next.isEmpty() && from[goal] < 0) {
            int node = next.remove();
            boolean fromClass = node >= groups.size() && node < end;
            for (int to = fromClass ? 0 : groups.size(); to <= end; to++) {
                if (from[to] < 0 && !(node == start && to == goal) && hasCapacity(node, to)) {
                    from[to] = node;
                    next.add(to);
                }
            }
        }
        if (from[goal] < 0) {
            return false;
        }
        for (int node = goal; node != start; node = from[node]) {
            push(from[node], node);
        }
        return true;
    }

    /** Whether one more person fits along this step: into a class of a group, out of one, or into or out of the whole. */
    private boolean hasCapacity(int from, int to) {
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

    private void push(int from, int to) {
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
