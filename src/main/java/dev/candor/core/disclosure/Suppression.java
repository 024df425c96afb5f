package dev.candor.core.disclosure;

import dev.candor.core.audience.Leaf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which groups are told apart, each question by itself: by how many answered, never by what they said. There must be many
 * answers and several groups, and those who are left over when the groups told are subtracted from the whole must be
 * nobody or enough; as long as they are not, the smallest group is left out.
 *
 * <p>The one exception is the last resort: where all that is published about a question would expose somebody, no group is
 * told for any question of the wave. Leaving out that question or that group alone would tell what it is to hide.
 */
final class Suppression {
    private static final int SOME = 10;

    private final Subject subject;
    private final int ballots;
    private final Precision precision;

    /** Of a wave with so many ballots. */
    Suppression(Subject subject, int ballots) {
        this.subject = subject;
        this.ballots = ballots;
        this.precision = new Precision(subject.policy());
    }

    /** Whether anything is told of the whole of so many answers. */
    boolean tellsWhole(int answers) {
        return answers >= subject.fewest();
    }

    /** Whether the whole differs from some earlier group by people who may be worth fewer than five answers. */
    boolean fewMoved() {
        return subject.changes().whole().stream().anyMatch(change -> change.isFew(ballots, subject.roster()));
    }

    /** The groups that are told apart for each question, the smallest first. */
    Map<Table, List<Leaf>> told(Collection<Table> tables) {
        Map<Table, List<Leaf>> told = new LinkedHashMap<>();
        tables.forEach(table -> told.put(table, byCounts(table)));
        if (!told.entrySet().stream().allMatch(each -> everyoneIsOpen(each.getKey(), each.getValue()))) {
            told.replaceAll((table, leaves) -> List.of());
        }
        return told;
    }

    /** The groups that the numbers of answers to this question allow to be told apart, the smallest first. */
    List<Leaf> byCounts(Table table) {
        List<Leaf> leaves = new ArrayList<>(candidates(table));
        while (!leaves.isEmpty() && !complementIsSafe(table, leaves)) {
            leaves.remove(0);
        }
        int groups = leaves.size() + (table.rest(leaves).n() > 0 ? 1 : 0);
        return subject.policy().tellsGroups(table.total().n(), groups)
                        && tellsWhole(table.total().n())
                ? leaves
                : List.of();
    }

    /** The leaves with enough answers, the smallest first. */
    private List<Leaf> candidates(Table table) {
        return table.leaves().keySet().stream()
                .filter(leaf -> table.of(leaf).n() >= subject.policy().minGroup())
                .filter(leaf -> !tellsWhoMoved(leaf, table.of(leaf).n()))
                .sorted(Comparator.<Leaf>comparingInt(leaf -> table.of(leaf).n())
                        .thenComparing(Leaf::key)
                        .thenComparingInt(Leaf::number))
                .toList();
    }

    private boolean tellsWhoMoved(Leaf leaf, int answers) {
        return subject.changes().of(leaf.number()).stream()
                .filter(change -> change.isFew(ballots, subject.roster()))
                .anyMatch(change -> answers < SOME || change.wasSmall(ballots, subject.roster()));
    }

    /**
     * Whether nobody, or enough people, are left over beside these leaves. Who took part and has no answer here is
     * somebody: were none left over of a team that took part, all of it would be known not to use the product.
     */
    private boolean complementIsSafe(Table table, List<Leaf> told) {
        int rest = table.rest(told).n();
        return rest == 0
                ? !table.isAnyoneBeside(told)
                : rest >= subject.policy().minGroup();
    }

    /** Whether all figures of this question together leave everyone room, if these leaves are told. */
    boolean everyoneIsOpen(Table table, List<Leaf> told) {
        if (told.isEmpty()) {
            return true;
        }
        List<List<Split>> groups = new ArrayList<>();
        told.forEach(leaf -> groups.add(Split.shown(table.of(leaf), precision.ofGroup(table.of(leaf)))));
        Counts rest = table.rest(told);
        if (rest.n() > 0) {
            groups.add(Split.hidden(rest));
        }
        List<Split> whole = Split.shown(table.total(), precision.ofWhole(table.total(), fewMoved()));
        List<Integer> open = table.question().type().isScale() ? Counts.PROTECTED : List.of();
        return IntStream.range(0, whole.size())
                .allMatch(i -> Deniability.holds(
                        groups.stream().map(group -> group.get(i)).toList(), whole.get(i), open));
    }
}
