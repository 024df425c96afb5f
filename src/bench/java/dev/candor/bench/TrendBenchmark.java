package dev.candor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** Measures how long a trend over five years of weekly waves takes, beside the summary of the same product. */
final class TrendBenchmark implements Benchmark {

    private final Size size;
    private final int waves;
    private final int asked;

    TrendBenchmark(Size size) {
        this.size = size;
        waves = size.of(260, 10);
        asked = size.of(60, 2);
    }

    @Override
    public FigureTable run(Path folder) throws IOException, SQLException {
        FigureTable table = new FigureTable("ci trend all, " + waves + " waves, beside the summary, without Slack; "
                + BesideSummary.rounds(size) + " rounds of " + asked);
        FeedbackBenchmark.fill(folder, waves, 7);
        return new BesideSummary(
                        size,
                        "trend",
                        Collections.nCopies(asked, new BesideSummary.Asked("ci", "ci trend all", "satisfied")))
                .measure(table, folder, Company.catalogue(100, List.of("ci")));
    }
}
