package dev.candor.core.wave;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Tells whether so few people joined or left a group that two releases could be held against each other. */
final class FewMoved {
    private static final int FEW = 4;

    private FewMoved() {}

    /** Whether some earlier group differs from this one by one to four people who joined or left. */
    static boolean between(Set<String> now, Collection<Set<String>> before) {
        return before.stream().anyMatch(group -> {
            Set<String> common = new HashSet<>(now);
            common.retainAll(group);
            int moved = now.size() + group.size() - 2 * common.size();
            return moved >= 1 && moved <= FEW;
        });
    }
}
