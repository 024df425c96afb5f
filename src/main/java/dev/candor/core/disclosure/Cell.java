package dev.candor.core.disclosure;

import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import java.util.Optional;

/** The published result of one question for one group or for the whole product. Only this package can create one. */
public sealed interface Cell permits Shown, Withheld {
    /** The question; empty for the use of the product. */
    Optional<Question> question();

    /** The reporting group; empty for the whole product. */
    Optional<ReportingGroup> group();
}
