package dev.candor.core.disclosure;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The four groups of users by whether they would choose the product freely and whether they have an alternative.
 *
 * <p>After Jones and Sasser, Why satisfied customers defect, Harvard Business Review 73 (1995): satisfied customers who are
 * free to leave are loyal, dissatisfied ones who are free to leave defect, and dissatisfied ones who are not free are hostages.
 * Who would choose the product and has no alternative is untested: their loyalty has never been put to the proof. The paper's
 * mercenaries, who are satisfied and leave, cannot be told by these two answers: who would leave would not choose it.
 *
 * <p>The groups add up to the two published answers. With all four shares known, a coded end of these could be undone, so up to
 * two people are counted in another group: no published share says that fewer than two answered either question otherwise.
 */
record CaptivityGroups(Question choice, Question alternative) implements DerivedQuestion {
    /** People who are counted in another group at most. */
    static final int MAX_MOVED = 2;

    private static final int YES = 0;
    private static final int LOYAL = 0;
    private static final int UNTESTED = 1;
    private static final int HOSTAGE = 2;
    private static final int DEFECTOR = 3;

    private static final Question GROUPS = new Question(
                    "captivity.groups",
                    QuestionType.SINGLE,
                    "Free choice and alternative",
                    List.of(
                            "Loyal: would choose it, could leave",
                            "Untested: would choose it, could not leave",
                            "Hostages: would not choose it, could not leave",
                            "Defectors: would not choose it, could leave"))
            .withPurpose(Purpose.CAPTIVITY);

    /** The groups; empty unless both questions are asked of all users. */
    static Optional<DerivedQuestion> of(List<Question> questions) {
        return asked(questions, Purpose.CHOICE, QuestionType.CHOOSE)
                .flatMap(choice -> asked(questions, Purpose.ALTERNATIVE, QuestionType.SINGLE)
                        .map(alternative -> new CaptivityGroups(choice, alternative)));
    }

    private static Optional<Question> asked(List<Question> questions, Purpose purpose, QuestionType type) {
        return questions.stream()
                .filter(question -> question.purpose() == purpose && question.type() == type)
                .findFirst();
    }

    @Override
    public Question question() {
        return GROUPS;
    }

    @Override
    public Optional<Answer> answer(Ballot ballot) {
        if (!(ballot.answers().get(choice.id()) instanceof Answer.Point point)
                || !(ballot.answers().get(alternative.id()) instanceof Answer.Chosen chosen)) {
            return Optional.empty();
        }
        boolean wouldChoose = choice.type().sentiment(point.value()) == Sentiment.FAVOURABLE;
        boolean isFree = chosen.options().contains(YES);
        int group = wouldChoose ? (isFree ? LOYAL : UNTESTED) : (isFree ? DEFECTOR : HOSTAGE);
        return Optional.of(new Answer.Chosen(Set.of(group)));
    }

    @Override
    public TrueCounts published(TrueCounts counts) {
        List<Integer> groups = new ArrayList<>(counts.bins());
        for (int moved = 0; moved < MAX_MOVED; moved++) {
            int from = largest(groups);
            boolean flipChoice = hasFew(groups, LOYAL, UNTESTED) || hasFew(groups, HOSTAGE, DEFECTOR);
            boolean flipAlternative = hasFew(groups, LOYAL, DEFECTOR) || hasFew(groups, UNTESTED, HOSTAGE);
            if (groups.get(from) > 0) {
                int to = other(from, flipChoice, flipAlternative);
                groups.set(from, groups.get(from) - 1);
                groups.set(to, groups.get(to) + 1);
            }
        }
        return new TrueCounts(counts.question(), counts.n(), groups);
    }

    private static boolean hasFew(List<Integer> groups, int one, int other) {
        return groups.get(one) + groups.get(other) < MAX_MOVED;
    }

    private static int largest(List<Integer> groups) {
        return IntStream.range(0, groups.size())
                .boxed()
                .max(Comparator.comparing(groups::get))
                .orElseThrow();
    }

    /** The group with the other answer to one of the questions or to both. */
    private static int other(int group, boolean flipChoice, boolean flipAlternative) {
        boolean wouldChoose = (group == LOYAL || group == UNTESTED) != flipChoice;
        boolean isFree = (group == LOYAL || group == DEFECTOR) != flipAlternative;
        return wouldChoose ? (isFree ? LOYAL : UNTESTED) : (isFree ? DEFECTOR : HOSTAGE);
    }

    /** The counts out of n with those who may have been counted in another group. */
    static CountBounds withMoved(CountBounds counts, int n) {
        return counts.isEmpty()
                ? counts
                : new CountBounds(Math.max(0, counts.fewest() - MAX_MOVED), Math.min(n, counts.most() + MAX_MOVED));
    }
}
