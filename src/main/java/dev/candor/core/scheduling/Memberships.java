package dev.candor.core.scheduling;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Sets of people, of which two may nearly add up to a third. A year of surveys makes thousands of pairs, so they are bits. */
final class Memberships {
    private final List<BitSet> sets;

    Memberships(Collection<Set<String>> sets) {
        Map<String, Integer> numbers = new HashMap<>();
        this.sets = sets.stream()
                .map(people -> {
                    BitSet bits = new BitSet();
                    people.forEach(person -> bits.set(numbers.computeIfAbsent(person, next -> numbers.size())));
                    return bits;
                })
                .toList();
    }

    /**
     * How many people's answers are left when the results of two of these sets are subtracted from that of the third, whichever
     * of them it is that leaves the fewest; empty if two alone leave as few.
     */
    OptionalInt leftByThree(int first, int second, int third) {
        int left = xor(xor(sets.get(first), sets.get(second)), sets.get(third)).cardinality()
                + min(twice(second, third, first), twice(first, third, second), twice(first, second, third));
        int byTwo = min(
                xor(sets.get(first), sets.get(second)).cardinality(),
                xor(sets.get(first), sets.get(third)).cardinality(),
                xor(sets.get(second), sets.get(third)).cardinality());
        return left < byTwo ? OptionalInt.of(left) : OptionalInt.empty();
    }

    /** How many people are counted twice: those in both sets, unless they are in the whole too. */
    private int twice(int one, int other, int whole) {
        BitSet both = (BitSet) sets.get(one).clone();
        both.and(sets.get(other));
        both.andNot(sets.get(whole));
        return both.cardinality();
    }

    private static int min(int one, int other, int third) {
        return Math.min(one, Math.min(other, third));
    }

    private static BitSet xor(BitSet one, BitSet other) {
        BitSet either = (BitSet) one.clone();
        either.xor(other);
        return either;
    }
}
