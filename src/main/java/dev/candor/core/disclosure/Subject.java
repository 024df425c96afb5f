package dev.candor.core.disclosure;

import dev.candor.core.audience.Leaf;
import dev.candor.core.survey.Question;
import java.util.Comparator;
import java.util.List;

/**
 * The wave that is counted, as it was frozen when it opened.
 *
 * @param leaves the groups of the roster; kept in the order of their numbers
 * @param churn the groups to be shown in words while they are small
 * @param roster how many people were asked
 */
public record Subject(
        Heading heading, List<Question> questions, List<Leaf> leaves, Churn churn, int roster, Policy policy) {
    public Subject {
        questions = List.copyOf(questions);
        leaves = leaves.stream().sorted(Comparator.comparingInt(Leaf::number)).toList();
        if (questions.stream().map(Question::id).distinct().count() != questions.size()) {
            throw new IllegalArgumentException("wave " + heading.wave() + ": two questions with one id");
        }
        if (questions.stream().anyMatch(q -> q.id().isEmpty())) {
            throw new IllegalArgumentException("wave " + heading.wave() + ": a question without an id");
        }
        if (leaves.stream().map(Leaf::number).distinct().count() != leaves.size()) {
            throw new IllegalArgumentException("wave " + heading.wave() + ": two leaves with one number");
        }
    }
}
