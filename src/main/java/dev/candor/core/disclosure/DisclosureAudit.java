package dev.candor.core.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Audits all published figures of one question together. They must be compatible with two people of every group having
 * answered otherwise, and with two people of every group being in each protected class. The assumed reader knows how many
 * people answered in each group.
 *
 * <p>The audit is a flow problem: people are moved between classes within their groups while every group and the total stay
 * within their published bounds. The nodes are the groups, the classes and the total; {@link #augment} searches an
 * augmenting path.
 */
final class DisclosureAudit {
    private static final int MIN_PEOPLE = 2;

    private final List<CellBounds> groups;
    private final CellBounds total;
    private final int classes;
    private final int[][] counts;
    private final int[] sums;

    private DisclosureAudit(List<CellBounds> groups, CellBounds total) {
        this.groups = groups;
        this.total = total;
        classes = total.counts().size();
        counts = groups.stream().map(g -> array(g.counts())).toArray(int[][]::new);
        sums = array(total.counts());
    }

    /**
     * Whether the published figures of these groups and of the total pass.
     *
     * @param groups disjoint groups that make up the total, each with two answers or more
     * @param protectedClasses indices of the classes that two people of every group must possibly be in
     */
    static boolean passes(List<CellBounds> groups, CellBounds total, List<Integer> protectedClasses) {
        for (int group = 0; group < groups.size(); group++) {
            List<Integer> counts = groups.get(group).counts();
            int n = counts.stream().mapToInt(Integer::intValue).sum();
            for (int answerClass = 0; answerClass < counts.size() && counts.size() > 1; answerClass++) {
                int leaving = counts.get(answerClass) - (n - MIN_PEOPLE);
                int joining = protectedClasses.contains(answerClass) ? MIN_PEOPLE - counts.get(answerClass) : 0;
                if ((leaving > 0 && !new DisclosureAudit(groups, total).canLeave(group, answerClass, leaving))
                        || (joining > 0 && !new DisclosureAudit(groups, total).canJoin(group, answerClass, joining))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean canLeave(int group, int answerClass, int people) {
        for (int i = 0; i < people; i++) {
            if (counts[group][answerClass] <= groups.get(group).fewest().get(answerClass)
                    || !augment(group, groups.size() + answerClass)) {
                return false;
            }
            counts[group][answerClass]--;
        }
        return true;
    }

    private boolean canJoin(int group, int answerClass, int people) {
        for (int i = 0; i < people; i++) {
            if (counts[group][answerClass] >= groups.get(group).most().get(answerClass)
                    || !augment(groups.size() + answerClass, group)) {
                return false;
            }
            counts[group][answerClass]++;
        }
        return true;
    }

    /**
     * Moves other people along an augmenting path so that one person of the group can leave or join the class within all
     * published bounds; false if there is no path.
     */
    private boolean augment(int start, int target) {
        int end = groups.size() + classes;
        int[] from = new int[end + 1];
        Arrays.fill(from, -1);
        from[start] = start;
        Deque<Integer> next = new ArrayDeque<>(Collections.singleton(start));
        while (!next.isEmpty() && from[target] < 0) {
            int node = next.remove();
            boolean fromClass = node >= groups.size() && node < end;
            for (int to = fromClass ? 0 : groups.size(); to <= end; to++) {
                if (from[to] < 0 && !(node == start && to == target) && hasCapacity(node, to)) {
                    from[to] = node;
                    next.add(to);
                }
            }
        }
        if (from[target] < 0) {
            return false;
        }
        for (int node = target; node != start; node = from[node]) {
            push(from[node], node);
        }
        return true;
    }

    /** Whether one more person can move along this edge within the published bounds. */
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
                    || (to == end && sums[fromClass] < total.most().get(fromClass));
        }
        return to >= n && to < end && sums[to - n] > total.fewest().get(to - n);
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
