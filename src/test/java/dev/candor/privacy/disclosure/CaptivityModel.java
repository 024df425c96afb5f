package dev.candor.privacy.disclosure;

import dev.candor.UsageQuestions;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * All answers of so many people on satisfaction, free choice and alternative, with what is published of them and what a reader
 * who knows the program can conclude.
 */
final class CaptivityModel {
    static final int TWO = 2;
    static final List<Question> THREE =
            List.of(UsageQuestions.SATISFACTION, UsageQuestions.CHOICE, UsageQuestions.ALTERNATIVE);

    /** Numbers of people in the four groups. */
    record Groups(int loyal, int mercenaries, int hostages, int defectors) {
        int satisfied() {
            return loyal + mercenaries;
        }

        int notSatisfied() {
            return hostages + defectors;
        }

        int people() {
            return satisfied() + notSatisfied();
        }

        List<Integer> counts() {
            return List.of(loyal, mercenaries, hostages, defectors);
        }
    }

    /**
     * All that three questions can be answered with.
     *
     * @param dissatisfied of those who are not satisfied
     * @param choosers of those who are not satisfied, who would choose it all the same
     * @param free of those who are satisfied, who have an alternative
     */
    record World(Groups groups, int dissatisfied, int choosers, int free) {
        List<Ballot> ballots() {
            List<Ballot> ballots = new ArrayList<>();
            for (int i = 0; i < groups.satisfied(); i++) {
                ballots.add(UsageQuestions.ballot(
                        4 + i % 2, i < groups.loyal ? 4 : 1, i >= groups.satisfied() - free ? 0 : 1));
            }
            for (int i = 0; i < groups.notSatisfied(); i++) {
                ballots.add(UsageQuestions.ballot(
                        i < dissatisfied ? 2 : 3, i < choosers ? 3 : 2, i < groups.hostages ? 1 : 0));
            }
            return ballots;
        }
    }

    static Release published(List<Question> questions, List<Ballot> ballots) {
        ReleaseHeading heading = new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24));
        return new Tally(new TallyInput(heading, questions, List.of(), MembershipChange.NONE, 200, Policy.FLOOR))
                .count(ballots);
    }

    static Shown fourGroups(Release release) {
        Question derived = release.questions().stream()
                .filter(question -> question.purpose() == Purpose.CAPTIVITY)
                .findFirst()
                .orElseThrow();
        return (Shown) release.cell(derived);
    }

    /** What is published of the two groups of the satisfied, and of the two others: each part depends on its own answers alone. */
    interface Design {
        /** Of so many satisfied people, of whom so many are loyal, where so many of all would choose the product. */
        Object ofSatisfied(int people, int satisfied, int loyal, int choosers);

        /** Of the others, of whom so many are defectors, where so many of all have an alternative. */
        Object ofOthers(int people, int satisfied, int defectors, int free);
    }

    /** What Candor publishes. */
    static final Design CANDOR = new Design() {
        @Override
        public Object ofSatisfied(int people, int satisfied, int loyal, int choosers) {
            Groups groups = new Groups(loyal, satisfied - loyal, people - satisfied, 0);
            return labels(new World(groups, 0, choosers - loyal, 0)).subList(0, 2);
        }

        @Override
        public Object ofOthers(int people, int satisfied, int defectors, int free) {
            Groups groups = new Groups(satisfied, 0, people - satisfied - defectors, defectors);
            return labels(new World(groups, 0, 0, free - defectors)).subList(2, 4);
        }
    };

    /** The published shares of the four groups. */
    static List<String> labels(World world) {
        Shown shown = fourGroups(published(THREE, world.ballots()));
        return shown.shares().stream().map(shown::label).toList();
    }

    static List<Groups> allGroups(int people) {
        List<Groups> all = new ArrayList<>();
        for (int loyal = 0; loyal <= people; loyal++) {
            for (int mercenaries = 0; mercenaries <= people - loyal; mercenaries++) {
                for (int hostages = 0; hostages <= people - loyal - mercenaries; hostages++) {
                    all.add(new Groups(loyal, mercenaries, hostages, people - loyal - mercenaries - hostages));
                }
            }
        }
        return all;
    }

    private CaptivityModel() {}
}
