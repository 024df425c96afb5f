package dev.candor.core.disclosure;

import dev.candor.core.audience.Headcount;
import dev.candor.core.audience.Leaf;
import dev.candor.core.survey.Question;
import java.util.List;
import java.util.OptionalInt;

/**
 * All that a release holds, as one value.
 *
 * @param lost whether the wave is void, so that nothing was counted
 */
record Content(
        Heading heading,
        List<Question> questions,
        List<Leaf> leaves,
        Policy policy,
        Headcount asked,
        boolean lost,
        OptionalInt participation,
        List<Cell> cells,
        List<Comment> comments) {
    Content {
        questions = List.copyOf(questions);
        leaves = List.copyOf(leaves);
        cells = List.copyOf(cells);
        comments = List.copyOf(comments);
    }
}
