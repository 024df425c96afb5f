package dev.candor.core.report;

import dev.candor.core.disclosure.Release;
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

    /** Of the favourable answers of a cell of this release. */
    static Evidence favourable(Shown cell, Release release) {
        return of(cell, Sentiment.FAVOURABLE, release);
    }

    /** Of the answers with this sentiment. */
    static Evidence of(Shown cell, Sentiment sentiment, Release release) {
        Share share = cell.share(sentiment);
        int most = Math.min(mostBallots(release), cell.band().highest().orElse(release.roster()));
        return Evidence.of(IntStream.rangeClosed(cell.band().lowest(), most)
                .filter(n -> share.fewest(n) <= share.most(n))
                .boxed()
                .flatMap(n -> Stream.of(new Count(share.fewest(n), n), new Count(share.most(n), n)))
                .toList());
    }

    /** The most people who can have answered anything, by the participation that is shown. */
    private static int mostBallots(Release release) {
        int roster = release.roster();
        return release.participation().isEmpty()
                ? roster
                : Math.min(roster, ((release.participation().getAsInt() + 5) * roster + 99) / 100 - 1);
    }
}
