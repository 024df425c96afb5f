package dev.candor.core.disclosure;

import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import java.util.Comparator;
import java.util.List;

/**
 * The wave that is counted, as it was frozen when it opened.
 *
 * @param groups the groups of the roster; kept in the order of their numbers
 * @param changes who joined or left since earlier results
 * @param rosterSize how many people were asked
 * @param closedEarly whether an owner closed it before its time
 */
public record TallyInput(
        ReleaseHeading heading,
        List<Question> questions,
        List<ReportingGroup> groups,
        MembershipChange changes,
        int rosterSize,
        boolean closedEarly,
        Policy policy) {

    public TallyInput {
        questions = List.copyOf(questions);
        groups = groups.stream()
                .sorted(Comparator.comparingInt(ReportingGroup::number))
                .toList();
        if (questions.stream().map(Question::id).distinct().count() != questions.size()) {
            throw new IllegalArgumentException("wave " + heading.wave() + ": two questions with one id");
        }
        if (questions.stream().anyMatch(q -> q.id().isEmpty())) {
            throw new IllegalArgumentException("wave " + heading.wave() + ": a question without an id");
        }
        if (groups.stream().map(ReportingGroup::number).distinct().count() != groups.size()) {
            throw new IllegalArgumentException("wave " + heading.wave() + ": two leaves with one number");
        }
    }

    /** A wave that was open to its end. */
    public TallyInput(
            ReleaseHeading heading,
            List<Question> questions,
            List<ReportingGroup> groups,
            MembershipChange changes,
            int rosterSize,
            Policy policy) {
        this(heading, questions, groups, changes, rosterSize, false, policy);
    }

    /** The fewest answers of which anything is shown; an owner who watches who answers could close it after the fifth. */
    int minAnswers() {
        return closedEarly ? policy.minAnswersIfClosedEarly() : policy.minGroup();
    }
}
