package dev.candor.core.disclosure;

import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.survey.Question;
import java.util.List;
import java.util.OptionalInt;

/**
 * The content of a release as one value.
 *
 * @param voided whether the wave is void, so that nothing was counted
 */
record ReleaseContent(
        ReleaseHeading heading,
        List<Question> questions,
        List<ReportingGroup> groups,
        Policy policy,
        RoundedHeadcount asked,
        boolean voided,
        OptionalInt participation,
        List<Cell> cells,
        List<Comment> comments) {
    ReleaseContent {
        questions = List.copyOf(questions);
        groups = List.copyOf(groups);
        cells = List.copyOf(cells);
        comments = List.copyOf(comments);
    }
}
