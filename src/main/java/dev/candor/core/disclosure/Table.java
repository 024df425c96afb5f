package dev.candor.core.disclosure;

import dev.candor.core.audience.Leaf;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answers to one question, over the whole product and broken down once, into leaves that nobody is in two of.
 *
 * @param leaves every leaf of the wave, in the order of their numbers
 * @param present numbers of the groups, leaves or not, in which anyone took part: those too who answer nothing, or do not
 *     use the product
 */
record Table(Question question, Counts total, Map<Leaf, Counts> leaves, Set<Integer> present) {
    /** The answers to this question on these ballots of users. */
    static Table of(
            Question question,
            List<Leaf> leaves,
            Map<Integer, List<Ballot>> byLeaf,
            List<Ballot> all,
            Set<Integer> present) {
        Map<Leaf, Counts> counts = new LinkedHashMap<>();
        for (Leaf leaf : leaves) {
            counts.put(leaf, Counts.of(question, byLeaf.getOrDefault(leaf.number(), List.of())));
        }
        return new Table(question, Counts.of(question, all), counts, present);
    }

    /** The answers of a leaf of the wave. */
    Counts of(Leaf leaf) {
        Counts counts = leaves.get(leaf);
        if (counts == null) {
            throw new IllegalArgumentException("no such leaf in this wave: " + leaf);
        }
        return counts;
    }

    /** The answers of all who are in none of these leaves. */
    Counts rest(List<Leaf> shown) {
        Counts rest = total;
        for (Leaf leaf : shown) {
            rest = rest.minus(of(leaf));
        }
        return rest;
    }

    /** Whether anyone took part who is in none of these leaves. */
    boolean isAnyoneBeside(List<Leaf> shown) {
        Set<Integer> numbers = shown.stream().map(Leaf::number).collect(Collectors.toSet());
        return !numbers.containsAll(present);
    }
}
