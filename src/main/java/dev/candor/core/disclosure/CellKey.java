package dev.candor.core.disclosure;

import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import java.util.Optional;

/**
 * Where a cell stands.
 *
 * @param question empty for the use of the product
 * @param group empty for the whole product
 */
record CellKey(Optional<Question> question, Optional<ReportingGroup> group) {
    /** Whether the product is used, over the whole product. */
    static final CellKey USE = new CellKey(Optional.empty(), Optional.empty());

    /** A question over the whole product. */
    static CellKey whole(Question question) {
        return new CellKey(Optional.of(question), Optional.empty());
    }

    /** A question in one leaf. */
    static CellKey of(Question question, ReportingGroup group) {
        return new CellKey(Optional.of(question), Optional.of(group));
    }
}
