package dev.candor.core.wave;

import java.util.Collection;
import java.util.Set;

/** Tells whether so few people joined or left a group that two releases could be held against each other. */
final class FewMoved {
    private static final int FEW = 4;

    private FewMoved() {}

    /** Whether some earlier group differs from this one by one to four people who joined or left. */
    static boolean between(Set<String> now, Collection<Set<String>> before) {
        return before.stream().anyMatch(group -> few(now, group));
    }

    // Gives up at the fifth stranger: most groups have nothing to do with each other.
    private static boolean few(Set<String> now, Set<String> before) {
        if (Math.abs(now.size() - before.size()) > FEW) {
            return false;
        }
        int joined = 0;
        for (String person : now) {
            if (!before.contains(person) && ++joined > FEW) {
                return false;
            }
        }
        int left = before.size() - (now.size() - joined);
        int moved = joined + left;
        return moved >= 1 && moved <= FEW;
    }
}
