package dev.candor.core.disclosure;

import dev.candor.core.audience.Leaf;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Suppression suppression = new Suppression(subject.policy(), subject.churn());
        Map<Table, Suppression.Ruling> rulings = new LinkedHashMap<>();
        tables.forEach(table -> rulings.put(table, suppression.alone(table)));
        Set<Leaf> shown = Suppression.shown(rulings.values());
        List<Cell> cells = new ArrayList<>();
        cells.add(use(users.size(), ballots.size()));
        for (Map.Entry<Table, Suppression.Ruling> ruled : rulings.entrySet()) {
            Table table = ruled.getKey();
            cells.add(whole(table, ruled.getValue().whole()));
            subject.leaves().forEach(leaf -> cells.add(leaf(table, leaf, shown.contains(leaf))));
        }
        List<Comment> comments = new CommentGate(subject, users).published();
        return Release.counted(subject, participation(ballots.size()), cells, comments);
    }

    /** The release of a wave that could not be counted: it says so, and nothing else. */
    public Release voided() {
        return Release.voided(subject);
    }

    private Cell use(int users, int ballots) {
        return precision
                .ofUse(users, ballots, subject.churn().product())
                .<Cell>map(figures -> new Shown(Place.USE, figures))
                .orElseGet(() -> new Withheld(Place.USE));
    }

    private Cell whole(Table table, Suppression.Whole ruling) {
        Place place = Place.whole(table.question());
        return switch (ruling) {
            case AS_USUAL ->
                new Shown(place, precision.of(table.total(), subject.churn().product()));
            case IN_WORDS -> new Shown(place, precision.inWords(table.total()));
            case NOT_AT_ALL -> new Withheld(place);
        };
    }

    private Cell leaf(Table table, Leaf leaf, boolean shown) {
        Question question = table.question();
        Place place = Place.of(question, leaf);
        boolean churned = subject.churn().touches(leaf, table.total().n());
        return shown ? new Shown(place, precision.of(table.of(leaf), churned)) : new Withheld(place);
    }

    /** Percent of the roster, to the nearest 10; not said of a small roster. */
    private OptionalInt participation(int ballots) {
        int roster = subject.roster();
        return roster < LEAST_ROSTER
                ? OptionalInt.empty()
                : OptionalInt.of(10 * (int) ((20L * ballots + roster) / (2L * roster)));
    }
}
