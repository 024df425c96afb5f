package dev.candor.core.disclosure;

import dev.candor.core.ballot.Ballot;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Counts the ballots of a closed wave into a release. The result does not depend on the order of the ballots. */
public final class Tally {
    private static final int MIN_ROSTER_FOR_PARTICIPATION = 20;

    private final TallyInput input;
    private final FigureRounding precision;

    public Tally(TallyInput input) {
        this.input = input;
        this.precision = new FigureRounding(input.policy());
    }

    /** Counts these unsealed ballots. */
    public Release count(List<Ballot> ballots) {
        List<Ballot> users = ballots.stream().filter(Ballot::usesProduct).toList();
        Map<Integer, List<Ballot>> byGroup = ballots.stream().collect(Collectors.groupingBy(Ballot::group));
        Suppression suppression = new Suppression(input, ballots.size());
        List<Ballot> counted = suppression.counted(ballots);
        List<FrequencyTable> tables = input.questions().parallelStream()
                .filter(Question::isCounted)
                .map(q -> FrequencyTable.of(q, input.groupsOf(q), byGroup, counted))
                .toList();
        List<Cell> cells = new ArrayList<>();
        cells.add(usage(users.size(), ballots.size(), suppression));
        suppression.publishableGroups(tables).forEach((frequencies, shown) -> {
            cells.add(total(frequencies, ballots.size(), suppression));
            frequencies.groups().keySet().forEach(group -> cells.add(group(frequencies, group, shown.contains(group))));
        });
        DerivedQuestion.of(input.questions())
                .forEach(derived -> cells.add(
                        derived(FrequencyTable.derived(derived, counted).total(), suppression)));
        CommentSuppression comments = new CommentSuppression(input, users);
        input.themeQuestion()
                .ifPresent(question -> cells.add(
                        themes(new ThemeCounter(input, question, comments).count(ballots), suppression, comments)));
        return Release.counted(input, participation(ballots.size()), cells, comments.published());
    }

    /** The release of a void wave, without any result. */
    public Release voided() {
        return Release.voided(input);
    }

    private Cell usage(int users, int ballots, Suppression suppression) {
        return Optional.of(ballots)
                .filter(suppression::allowsTotal)
                .flatMap(n -> precision.ofUse(users, n, suppression.differencingRisk()))
                .<Cell>map(figures -> new Shown(CellKey.USE, figures))
                .orElseGet(() -> new Withheld(CellKey.USE));
    }

    private Cell themes(ThemeCounter.Mentions mentions, Suppression suppression, CommentSuppression comments) {
        CellKey key = CellKey.total(mentions.question());
        return Optional.of(mentions)
                .filter(counted -> suppression.allowsTotal(counted.ballots()) && comments.leavesGroupUnread())
                .flatMap(precision::ofThemes)
                .<Cell>map(figures -> new Shown(key, figures))
                .orElseGet(() -> new Withheld(key));
    }

    private Cell total(FrequencyTable frequencies, int ballots, Suppression suppression) {
        CellKey key = CellKey.total(frequencies.question());
        TrueCounts counts = frequencies.total();
        int answers = frequencies.question().isOfBranch() ? precision.answersOfBranch(counts.n(), ballots) : counts.n();
        if (!suppression.allowsTotal(answers)) {
            return new Withheld(key);
        }
        DifferencingRisk risk = suppression.differencingRisk();
        if (frequencies.question().purpose() == Purpose.GENERATION) {
            return precision
                    .ofGenerations(counts, risk)
                    .<Cell>map(figures -> new Shown(key, figures))
                    .orElseGet(() -> new Withheld(key));
        }
        return new Shown(
                key,
                frequencies.question().isOfBranch()
                        ? precision.ofBranch(counts, ballots)
                        : precision.ofTotal(counts, risk));
    }

    private Cell derived(TrueCounts counts, Suppression suppression) {
        CellKey key = CellKey.total(counts.question());
        return suppression.allowsDerived(counts.n())
                ? new Shown(key, precision.ofTotal(counts, suppression.differencingRisk()))
                : new Withheld(key);
    }

    private Cell group(FrequencyTable frequencies, ReportingGroup group, boolean shown) {
        CellKey key = CellKey.of(frequencies.question(), group);
        return shown ? new Shown(key, precision.ofGroup(frequencies.of(group))) : new Withheld(key);
    }

    /** The response rate in percent, rounded to the nearest 10; empty for a small roster. */
    private OptionalInt participation(int ballots) {
        int roster = input.rosterSize();
        return roster < MIN_ROSTER_FOR_PARTICIPATION
                ? OptionalInt.empty()
                : OptionalInt.of(10 * (int) ((20L * ballots + roster) / (2L * roster)));
    }
}
