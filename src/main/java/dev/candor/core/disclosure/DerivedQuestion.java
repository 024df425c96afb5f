package dev.candor.core.disclosure;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question that nobody was asked: the tally computes its answer from several answers of one ballot. It is published for the
 * whole product only.
 */
interface DerivedQuestion {
    /** The derived questions of a survey with these questions, in the order in which they are published. */
    static List<DerivedQuestion> of(List<Question> questions) {
        return Stream.of(
                        Score.sus(questions),
                        Score.umuxLite(questions),
                        CaptivityGroups.of(questions),
                        CriticsOfAll.of(questions))
                .<DerivedQuestion>flatMap(Optional::stream)
                .toList();
    }

    /** The question as it is published; its id contains a dot, which no configured id does. */
    Question question();

    /** The answer that follows from this ballot; empty if an answer that it needs is missing. */
    Optional<Answer> answer(Ballot ballot);

    /** The question whose answers are divided further, so that its result and this one could be subtracted; empty if none. */
    default Optional<Question> divided() {
        return Optional.empty();
    }

    /**
     * The counts as they are published; as many answers as there are.
     *
     * @param ballots all ballots, for what is published of each question beside it counts those too who answered it alone
     */
    default TrueCounts published(TrueCounts counts, List<Ballot> ballots) {
        return counts;
    }

    /**
     * The true counts out of n answers that a published share can represent.
     *
     * @param release the release with the cell
     */
    default CountBounds possibleCounts(Release release, Shown cell, int share, int n) {
        return cell.figures().possibleCounts(share, n);
    }
}
