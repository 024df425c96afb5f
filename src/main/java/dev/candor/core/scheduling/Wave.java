package dev.candor.core.scheduling;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.List;

/**
 * One run of a survey.
 *
 * @param id survey id and due time, such as {@code ci-pulse-20261124T100000Z}
 * @param survey the survey as configured when the wave opened
 * @param scheduled when it was due
 * @param closes when it closes, or closed
 * @param groups reporting groups
 * @param rosterSize number of people who may answer
 */
public record Wave(
        String id,
        Survey survey,
        Instant scheduled,
        Instant closes,
        Policy policy,
        List<ReportingGroup> groups,
        int rosterSize) {
    public Wave {
        groups = List.copyOf(groups);
    }

    /** Id of the product. */
    public String product() {
        return survey.product();
    }

    public List<Question> questions() {
        return survey.questions();
    }
}
