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
 * @param id survey id and the instant it was due, such as {@code ci-pulse-20261124T100000Z}
 * @param survey as it was worded when the wave opened
 * @param scheduled when it was due; with the survey's id it names the wave
 * @param closes when it closes, or closed
 * @param groups the groups that may be reported
 * @param rosterSize how many people may answer
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

    /** The id of the product it is about. */
    public String product() {
        return survey.product();
    }

    /** What it asks. */
    public List<Question> questions() {
        return survey.questions();
    }
}
