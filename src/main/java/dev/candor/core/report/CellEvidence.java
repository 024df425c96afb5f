package dev.candor.core.report;

import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.insight.Count;
import dev.candor.core.insight.Evidence;
import dev.candor.core.survey.Sentiment;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a published cell could stand for: every number of answers in its band, and every count that rounds to its share. */
final class CellEvidence {
    private CellEvidence() {}

    /** Of the favourable answers, where no more than so many people were asked. */
    static Evidence favourable(Shown cell, int roster) {
        return of(cell, Sentiment.FAVOURABLE, roster);
    }

    /** Of the answers with this sentiment. */
    static Evidence of(Shown cell, Sentiment sentiment, int roster) {
        Share share = cell.share(sentiment);
        int most = Math.min(roster, cell.band().highest().orElse(roster));
        return Evidence.of(IntStream.rangeClosed(cell.band().lowest(), most)
                .filter(n -> share.fewest(n) <= share.most(n))
                .boxed()
                .flatMap(n -> Stream.of(new Count(share.fewest(n), n), new Count(share.most(n), n)))
                .toList());
    }
}
