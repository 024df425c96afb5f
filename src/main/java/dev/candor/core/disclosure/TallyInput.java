package dev.candor.core.disclosure;

import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import java.util.Comparator;
import java.util.List;

/**
 * The data of a wave that the tally needs, frozen when the wave opened.
 *
 * @param groups the reportable groups of the roster; sorted by number
 * @param changes differences in membership from earlier results
 * @param rosterSize number of people asked
 * @param closedEarly whether an owner closed the wave early
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
            throw new IllegalArgumentException("wave " + heading.wave() + ": two groups with one number");
        }
    }

    /** Input for a wave that stayed open for its whole field period. */
    public TallyInput(
            ReleaseHeading heading,
            List<Question> questions,
            List<ReportingGroup> groups,
            MembershipChange changes,
            int rosterSize,
            Policy policy) {
        this(heading, questions, groups, changes, rosterSize, false, policy);
    }

    /** The fewest answers of a published result; more if closed early, since the owner could wait for a certain answer. */
    int minAnswers() {
        return closedEarly ? policy.minAnswersIfClosedEarly() : policy.minGroup();
    }
}
