package dev.candor.core.disclosure;

import dev.candor.core.audience.Leaf;
import java.util.Set;

/**
 * Groups that so few people joined or left since their last release that two precise releases could be subtracted.
 *
 * @param leaves numbers of such leaves
 * @param product whether the whole product is such a group
 */
public record Churn(Set<Integer> leaves, boolean product) {
    private static final int ENOUGH_TO_HIDE = 30;

    /** Nobody came or went, or many did. */
    public static final Churn NONE = new Churn(Set.of(), false);

    public Churn {
        leaves = Set.copyOf(leaves);
    }

    /**
     * Whether this leaf of so small a whole is told in words: it is one of those groups itself, or the leaves add up to a
     * whole that is, and would tell what its words are to hide.
     */
    boolean touches(Leaf leaf, int whole) {
        return leaves.contains(leaf.number()) || (product && whole < ENOUGH_TO_HIDE);
    }
}
