package dev.candor.core.disclosure;

import dev.candor.core.audience.Leaf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is shown of a question. As long as those who are left over when the shown leaves are subtracted from the whole
 * are too few, the smallest shown leaf is withheld; that follows from how many answered, not from what they said.
 *
 * <p>If someone would still be exposed by all figures together, no leaf is shown, and the whole is told more coarsely
 * too. Which leaves are missing would else tell what they are to hide: a reader who knows how many answered in each
 * would look for the few ways of answering that the program takes offence at. Behind words about three groups or more
 * there are enough of them; behind words about two there may not be, so that nothing is shown.
 *
 * <p>A leaf is shown only if it passed for every question, so that skips cannot be subtracted.
 */
final class Suppression {
    private static final int ENOUGH_GROUPS = 3;

    private final Policy policy;
    private final Churn churn;
    private final Precision precision;

    Suppression(Policy policy, Churn churn) {
        this.policy = policy;
        this.churn = churn;
        this.precision = new Precision(policy);
    }

    /** How the whole product is told. */
    enum Whole {
        AS_USUAL,
        IN_WORDS,
        NOT_AT_ALL
    }

    /**
     * What may be shown of one question.
     *
     * @param leaves the smallest first
     */
    record Ruling(List<Leaf> leaves, Whole whole) {}

    /** The leaves that all these rulings allow to be shown. */
    static Set<Leaf> shown(Collection<Ruling> rulings) {
        Optional<Set<Leaf>> shown = rulings.stream()
                .<Set<Leaf>>map(ruling -> new HashSet<>(ruling.leaves()))
                .reduce((one, other) -> {
                    one.retainAll(other);
                    return one;
                });
        return shown.orElse(Set.of());
    }

    /** What this question alone allows to be shown. */
    Ruling alone(Table table) {
        if (table.total().n() < policy.minGroup()) {
            return new Ruling(List.of(), Whole.NOT_AT_ALL);
        }
        List<Leaf> leaves = new ArrayList<>(candidates(table));
        while (!leaves.isEmpty() && !complementIsSafe(table, leaves)) {
            leaves.remove(0);
        }
        if (leaves.isEmpty() || everyoneIsOpen(table, leaves)) {
            return new Ruling(leaves, Whole.AS_USUAL);
        }
        int groups = leaves.size() + (table.rest(leaves).n() > 0 ? 1 : 0);
        return new Ruling(List.of(), groups < ENOUGH_GROUPS ? Whole.NOT_AT_ALL : Whole.IN_WORDS);
    }

    /** The leaves with enough answers, the smallest first. */
    List<Leaf> candidates(Table table) {
        return table.leaves().keySet().stream()
                .filter(leaf -> table.of(leaf).n() >= policy.minGroup())
                .sorted(Comparator.<Leaf>comparingInt(leaf -> table.of(leaf).n())
                        .thenComparing(Leaf::key)
                        .thenComparingInt(Leaf::number))
                .toList();
    }

    /**
     * Whether nobody, or enough people, are left over beside these leaves. Who took part and has no answer here is
     * somebody: were none left over of a team that took part, all of it would be known not to use the product.
     */
    boolean complementIsSafe(Table table, List<Leaf> shown) {
        return table.rest(shown).n() >= policy.minGroup() || !table.isAnyoneBeside(shown);
    }

    private boolean everyoneIsOpen(Table table, List<Leaf> shown) {
        List<List<Split>> groups = new ArrayList<>();
        for (Leaf leaf : shown) {
            Counts counts = table.of(leaf);
            groups.add(Split.shown(
                    counts,
                    precision.of(counts, churn.touches(leaf, table.total().n()))));
        }
        Counts rest = table.rest(shown);
        if (rest.n() > 0) {
            groups.add(Split.hidden(rest));
        }
        List<Split> whole = Split.shown(table.total(), precision.of(table.total(), churn.product()));
        return IntStream.range(0, whole.size())
                .allMatch(i ->
                        Deniability.holds(groups.stream().map(g -> g.get(i)).toList(), whole.get(i)));
    }
}
