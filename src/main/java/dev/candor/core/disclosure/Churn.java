package dev.candor.core.disclosure;

import java.util.Set;

/**
 * Groups that so few people joined or left since their last release that two precise releases could be subtracted.
 *
 * @param leaves numbers of such leaves
 * @param product whether the whole product is such a group
 */
public record Churn(Set<Integer> leaves, boolean product) {
    /** Nobody came or went, or many did. */
    public static final Churn NONE = new Churn(Set.of(), false);

    public Churn {
        leaves = Set.copyOf(leaves);
    }
}
