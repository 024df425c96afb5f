package dev.candor.core.disclosure;

import dev.candor.core.audience.Leaf;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the ballots of a closed wave into a release. It counts and sorts only: no order of the ballots gets through. */
public final class Tally {
    private static final int LEAST_ROSTER = 20;

    private final Subject subject;
    private final Precision precision;

    /** For this wave. */
    public Tally(Subject subject) {
        this.subject = subject;
        this.precision = new Precision(subject.policy());
    }

    /** The release of these unsealed ballots. */
    public Release count(List<Ballot> ballots) {
        List<Ballot> users = ballots.stream().filter(Ballot::uses).toList();
        Map<Integer, List<Ballot>> byLeaf = users.stream().collect(Collectors.groupingBy(Ballot::leaf));
        Set<Integer> present = ballots.stream().map(Ballot::leaf).collect(Collectors.toSet());
        List<Table> tables = subject.questions().parallelStream()
                .filter(q -> q.type() != QuestionType.TEXT)
                .map(q -> Table.of(q, subject.leaves(), byLeaf, users, present))
                .toList();
        Suppression suppression = new Suppression(subject, ballots.size());
        List<Cell> cells = new ArrayList<>();
        cells.add(use(users.size(), ballots.size(), suppression));
        suppression.told(tables).forEach((table, told) -> {
            cells.add(whole(table, suppression));
            subject.leaves().forEach(leaf -> cells.add(leaf(table, leaf, told.contains(leaf))));
        });
        List<Comment> comments = new CommentGate(subject, users).published();
        return Release.counted(subject, participation(ballots.size()), cells, comments);
    }

    /** The release of a wave that could not be counted: it says so, and nothing else. */
    public Release voided() {
        return Release.voided(subject);
    }

    private Cell use(int users, int ballots, Suppression suppression) {
        return Optional.of(ballots)
                .filter(suppression::tellsWhole)
                .flatMap(many -> precision.ofUse(users, many, suppression.fewMoved()))
                .<Cell>map(figures -> new Shown(Place.USE, figures))
                .orElseGet(() -> new Withheld(Place.USE));
    }

    private Cell whole(Table table, Suppression suppression) {
        Place place = Place.whole(table.question());
        return suppression.tellsWhole(table.total().n())
                ? new Shown(place, precision.ofWhole(table.total(), suppression.fewMoved()))
                : new Withheld(place);
    }

    private Cell leaf(Table table, Leaf leaf, boolean told) {
        Place place = Place.of(table.question(), leaf);
        return told ? new Shown(place, precision.ofGroup(table.of(leaf))) : new Withheld(place);
    }

    /** Percent of the roster, to the nearest 10; not said of a small roster. */
    private OptionalInt participation(int ballots) {
        int roster = subject.roster();
        return roster < LEAST_ROSTER
                ? OptionalInt.empty()
                : OptionalInt.of(10 * (int) ((20L * ballots + roster) / (2L * roster)));
    }
}
