package dev.candor.core.disclosure;

import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Breakdown;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Themes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The data of a wave that the tally needs, frozen when the wave opened.
 *
 * @param groups the reportable groups of the roster; sorted by number
 * @param changes differences in membership from earlier results
 * @param rosterSize number of people asked
 * @param closedEarly whether an owner closed the wave early
 * @param themes the themes by which comments are counted
 */
public record TallyInput(
        ReleaseHeading heading,
        List<Question> questions,
        List<ReportingGroup> groups,
        MembershipChange changes,
        int rosterSize,
        boolean closedEarly,
        Policy policy,
        Themes themes) {

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

    /** Input for a wave that stayed open for its whole field period and counts no themes. */
    public TallyInput(
            ReleaseHeading heading,
            List<Question> questions,
            List<ReportingGroup> groups,
            MembershipChange changes,
            int rosterSize,
            Policy policy) {
        this(heading, questions, groups, changes, rosterSize, false, policy, Themes.NONE);
    }

    /** The groups by which this question is published: all, or none. */
    List<ReportingGroup> groupsOf(Question question) {
        return Breakdown.of(questions).contains(question) ? groups : List.of();
    }

    List<Question> textQuestions() {
        return questions.stream().filter(q -> q.type() == QuestionType.TEXT).toList();
    }

    /** The themes as a question; empty if none are counted. */
    Optional<Question> themeQuestion() {
        return themes.isEmpty() || textQuestions().isEmpty() ? Optional.empty() : Optional.of(themes.question());
    }

    /** The fewest answers of a published result; more if closed early, since the owner could wait for a certain answer. */
    int minAnswers() {
        return closedEarly ? policy.minAnswersIfClosedEarly() : policy.minGroup();
    }
}
