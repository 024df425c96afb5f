package dev.candor.core.disclosure;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.CaptivityQuestions;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The four groups of users by satisfaction, free choice and alternative.
 *
 * <p>After Jones and Sasser, Why satisfied customers defect, Harvard Business Review 73 (1995). Satisfied customers are loyal if
 * they would choose the product, else mercenaries; the others are hostages if they cannot leave, else defectors.
 *
 * <p>Satisfaction is published beside its two pairs of groups, so a group of nobody could be computed. Therefore a few people
 * are counted in another group: one of less than two is counted as two, if its pair has enough people, and so is a pair of
 * less than two. No other count grows.
 */
record CaptivityGroups(CaptivityQuestions asked) implements DerivedQuestion {
    /** Id of the groups; another than that of the groups by two answers, which versions of a release before 4 contain. */
    static final String ID = "captivity.four-groups";

    /** The fewest people in a pair as counted, and in each of its groups if the pair is twice as large. */
    static final int FEWEST = 2;

    private static final int YES = 0;
    private static final int LOYAL = 0;
    private static final int MERCENARY = 1;
    private static final int HOSTAGE = 2;
    private static final int DEFECTOR = 3;

    private static final Question GROUPS = new Question(
                    ID,
                    QuestionType.SINGLE,
                    "Four groups of users",
                    List.of(
                            "Loyal (satisfied, and would choose it)",
                            "Mercenaries (satisfied, but would choose something else)",
                            "Hostages (not satisfied, and have no real alternative)",
                            "Defectors (not satisfied, and could leave)"))
            .withPurpose(Purpose.CAPTIVITY);

    /** A pair of groups that only differ in their second condition. */
    private record Pair(int one, int other) {
        static final Pair SATISFIED = new Pair(LOYAL, MERCENARY);
        static final Pair NOT_SATISFIED = new Pair(HOSTAGE, DEFECTOR);

        static Pair of(int group) {
            return group == LOYAL || group == MERCENARY ? SATISFIED : NOT_SATISFIED;
        }

        Pair opposite() {
            return equals(SATISFIED) ? NOT_SATISFIED : SATISFIED;
        }

        int partner(int group) {
            return group == one ? other : one;
        }

        int people(List<Integer> groups) {
            return groups.get(one) + groups.get(other);
        }

        int larger(List<Integer> groups) {
            return Stream.of(one, other).max(Comparator.comparing(groups::get)).orElseThrow();
        }

        int smaller(List<Integer> groups) {
            return partner(larger(groups));
        }
    }

    /** The groups; empty unless all three questions are asked. */
    static Optional<DerivedQuestion> of(List<Question> questions) {
        return CaptivityQuestions.of(questions).map(CaptivityGroups::new);
    }

    @Override
    public Question question() {
        return GROUPS;
    }

    @Override
    public Optional<Answer> answer(Ballot ballot) {
        Map<String, Answer> answers = ballot.answers();
        if (!(answers.get(asked.satisfaction().id()) instanceof Answer.Point satisfaction)
                || !(answers.get(asked.choice().id()) instanceof Answer.Point choice)
                || !(answers.get(asked.alternative().id()) instanceof Answer.Chosen alternative)) {
            return Optional.empty();
        }
        int group = isFavourable(asked.satisfaction(), satisfaction)
                ? (isFavourable(asked.choice(), choice) ? LOYAL : MERCENARY)
                : (alternative.options().contains(YES) ? DEFECTOR : HOSTAGE);
        return Optional.of(new Answer.Chosen(Set.of(group)));
    }

    private static boolean isFavourable(Question question, Answer.Point point) {
        return question.type().sentiment(point.value()) == Sentiment.FAVOURABLE;
    }

    @Override
    public TrueCounts published(TrueCounts counts) {
        List<Integer> groups = new ArrayList<>(counts.bins());
        List<Pair> pairs = List.of(Pair.SATISFIED, Pair.NOT_SATISFIED);
        for (Pair pair : pairs) {
            while (pair.people(groups) < FEWEST && pair.opposite().people(groups) > FEWEST) {
                move(groups, pair.opposite().larger(groups), pair.smaller(groups));
            }
        }
        for (Pair pair : pairs) {
            while (pair.people(groups) >= 2 * FEWEST && groups.get(pair.smaller(groups)) < FEWEST) {
                move(groups, pair.larger(groups), pair.smaller(groups));
            }
        }
        return new TrueCounts(counts.question(), counts.n(), groups);
    }

    private static void move(List<Integer> groups, int from, int to) {
        groups.set(from, groups.get(from) - 1);
        groups.set(to, groups.get(to) + 1);
    }

    /**
     * The counts out of n that a group may truly have, with those who may be counted in another one: a few more, where the
     * figures of the other groups leave open that some of theirs belong to this one.
     */
    static CountBounds possibleCounts(PublishedFigures figures, int group, int n) {
        CountBounds counts = figures.possibleCounts(group, n);
        if (counts.isEmpty()) {
            return counts;
        }
        Pair pair = Pair.of(group);
        Pair opposite = pair.opposite();
        int fewestOfOpposite = figures.possibleCounts(opposite.one, n).fewest()
                + figures.possibleCounts(opposite.other, n).fewest();
        int elsewhere = (figures.possibleCounts(pair.partner(group), n).fewest() <= FEWEST ? FEWEST : 0)
                + (fewestOfOpposite <= FEWEST ? FEWEST : 0);
        return new CountBounds(counts.fewest() <= FEWEST ? 0 : counts.fewest(), Math.min(n, counts.most() + elsewhere));
    }
}
