package dev.candor.core.disclosure;

import dev.candor.core.audience.Leaf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which leaves are shown. Each question is gone through alone: as long as those who are left over when the shown leaves
 * are subtracted from the whole are too few, or someone is exposed by all figures together, the smallest shown leaf is
 * withheld. A leaf is shown only if it passed for every question, so that skips cannot be subtracted.
 *
 * <p>Withholding one more leaf never harms: the rest grows by a group that was itself large enough and open.
 */
final class Suppression {
    private final Policy policy;
    private final Churn churn;
    private final Precision precision;

    Suppression(Policy policy, Churn churn) {
        this.policy = policy;
        this.churn = churn;
        this.precision = new Precision(policy);
    }

    /** The leaves that are shown, for every one of these questions. */
    Set<Leaf> shown(List<Table> tables) {
        Optional<Set<Leaf>> shown = tables.stream()
                .<Set<Leaf>>map(table -> new HashSet<>(alone(table)))
                .reduce((one, other) -> {
                    one.retainAll(other);
                    return one;
                });
        return shown.orElse(Set.of());
    }

    /** The leaves that this question alone allows to be shown. */
    List<Leaf> alone(Table table) {
        List<Leaf> shown = new ArrayList<>(candidates(table));
        while (!shown.isEmpty() && !(complementIsSafe(table, shown) && everyoneIsOpen(table, shown))) {
            shown.remove(0);
        }
        return shown;
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

    /** Whether nobody, or enough people, are left over beside these leaves. */
    boolean complementIsSafe(Table table, List<Leaf> shown) {
        int rest = table.rest(shown).n();
        return rest == 0 || rest >= policy.minGroup();
    }

    private boolean everyoneIsOpen(Table table, List<Leaf> shown) {
        List<List<Split>> groups = new ArrayList<>();
        for (Leaf leaf : shown) {
            Counts counts = table.of(leaf);
            groups.add(Split.shown(counts, precision.of(counts, churn.leaves().contains(leaf.number()))));
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
