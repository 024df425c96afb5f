package dev.candor.core.disclosure;

import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import java.util.Optional;

/** One group's answers to one question, as a release lets them out; nobody outside this package can make one. */
public sealed interface Cell permits Shown, Withheld {
    /** The question, with its wording; empty for the use of the product. */
    Optional<Question> question();

    /** The leaf; empty for the whole product. */
    Optional<ReportingGroup> group();
}
