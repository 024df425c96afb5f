package dev.candor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** Measures how long a trend over five years of weekly waves takes, beside the summary of the same product. */
final class TrendBenchmark implements Benchmark {
    private static final int WAVES = 260;
    private static final int ASKED = 60;

    @Override
    public FigureTable run(Path folder) throws IOException, SQLException {
        FigureTable table = new FigureTable("ci trend all, " + WAVES + " waves, beside the summary, without Slack; "
                + BesideSummary.ROUNDS + " rounds of " + ASKED);
        FeedbackBenchmark.fill(folder, WAVES, 7);
        return new BesideSummary(
                        "trend", Collections.nCopies(ASKED, new BesideSummary.Asked("ci", "ci trend all", "satisfied")))
                .measure(table, folder, Company.catalogue(100, List.of("ci")));
    }
}
