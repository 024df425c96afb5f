package dev.candor.core.disclosure;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A score of several items, 0 to 100, of every ballot that answers all of them.
 *
 * <p>System Usability Scale (Brooke 1996): of ten items on a scale of 1 to 5, an odd one counts its answer minus 1, an even
 * one 5 minus its answer; the sum times 2.5. UMUX-Lite (Lewis, Utesch and Maher 2013): of two items on a scale of 1 to 7,
 * each counts its answer minus 1; the sum times 100/12.
 *
 * @param items in the order of the questionnaire
 * @param reversedItems positions of the items whose agreement counts against the product, from 0
 */
record Score(Question question, List<Question> items, Set<Integer> reversedItems) implements DerivedQuestion {
    /** Units of one respondent's score: whole numbers for both questionnaires. */
    static final int UNITS = 120;

    private static final int SUS_ITEMS = 10;
    private static final int UMUX_ITEMS = 2;
    private static final Question SUS =
            new Question("score.sus", QuestionType.SCORE, "System Usability Scale", List.of());
    private static final Question UMUX_LITE =
            new Question("score.umux-lite", QuestionType.SCORE, "UMUX-Lite", List.of());

    Score {
        items = List.copyOf(items);
        reversedItems = Set.copyOf(reversedItems);
    }

    /** The System Usability Scale; empty unless all its ten items are asked. */
    static Optional<Score> sus(List<Question> questions) {
        return of(SUS, Purpose.SUS_ITEM, SUS_ITEMS, Set.of(1, 3, 5, 7, 9), questions);
    }

    /** UMUX-Lite; empty unless both of its items are asked. */
    static Optional<Score> umuxLite(List<Question> questions) {
        return of(UMUX_LITE, Purpose.UMUX_ITEM, UMUX_ITEMS, Set.of(), questions);
    }

    private static Optional<Score> of(
            Question score, Purpose purpose, int size, Set<Integer> reversed, List<Question> questions) {
        List<Question> items = new ArrayList<>(questions);
        items.removeIf(question -> question.purpose() != purpose);
        return items.size() == size ? Optional.of(new Score(score, items, reversed)) : Optional.empty();
    }

    /** The answers to all items that give the full score, or none of it. */
    Map<String, Answer> extreme(boolean full) {
        Map<String, Answer> answers = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            QuestionType scale = items.get(i).type();
            boolean high = full != reversedItems.contains(i);
            answers.put(items.get(i).id(), new Answer.Point(high ? scale.high() : scale.low()));
        }
        return answers;
    }

    @Override
    public Optional<Answer> answer(Ballot ballot) {
        int sum = 0;
        int most = 0;
        for (int i = 0; i < items.size(); i++) {
            QuestionType scale = items.get(i).type();
            if (!(ballot.answers().get(items.get(i).id()) instanceof Answer.Point point)) {
                return Optional.empty();
            }
            sum += reversedItems.contains(i) ? scale.high() - point.value() : point.value() - scale.low();
            most += scale.high() - scale.low();
        }
        return Optional.of(new Answer.Point(sum * UNITS / most));
    }
}
