package dev.candor.core.disclosure;

import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import java.util.Optional;

/**
 * Identifies a cell of a release.
 *
 * @param question empty for the use of the product
 * @param group empty for the whole product
 */
record CellKey(Optional<Question> question, Optional<ReportingGroup> group) {
    /** The use of the product, over all ballots. */
    static final CellKey USE = new CellKey(Optional.empty(), Optional.empty());

    /** A question for the whole product. */
    static CellKey total(Question question) {
        return new CellKey(Optional.of(question), Optional.empty());
    }

    /** A question for one reporting group. */
    static CellKey of(Question question, ReportingGroup group) {
        return new CellKey(Optional.of(question), Optional.of(group));
    }
}
