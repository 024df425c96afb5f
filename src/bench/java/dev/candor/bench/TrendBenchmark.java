package dev.candor.bench;

import dev.candor.CoreFixture;
import dev.candor.core.ui.CommandResponse;
import dev.candor.core.ui.Interactions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Measures how long a trend over five years of weekly waves takes, beside the summary of the same product. */
final class TrendBenchmark implements Benchmark {
    private static final int WAVES = 260;
    private static final int ROUNDS = 15;
    private static final int WARM_UP_ROUNDS = 5;
    private static final int ASKED = 60;

    @Override
    public FigureTable run(Path folder) throws IOException, SQLException {
        FigureTable table = new FigureTable("ci trend all, " + WAVES + " waves, beside the summary, without Slack; "
                        + ROUNDS + " rounds of " + ASKED)
                .atMost("trend / summary", 2);
        FeedbackBenchmark.fill(folder, WAVES, 7);
        try (CoreFixture core = new CoreFixture(folder, Company.catalogue(100, List.of("ci")))) {
            for (int i = 0; i < WARM_UP_ROUNDS; i++) {
                round(new FigureTable(""), core.candor.interactions());
            }
            for (int i = 0; i < ROUNDS; i++) {
                round(table, core.candor.interactions());
            }
        }
        return table;
    }

    private static void round(FigureTable table, Interactions interactions) throws IOException {
        List<Double> summaries = new ArrayList<>();
        List<Double> trends = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            summaries.add(ask(interactions, "ci"));
            trends.add(ask(interactions, "ci trend all"));
        }
        double summary = Quantiles.of(summaries).median();
        double trend = Quantiles.of(trends).median();
        table.add("summary, ms", summary);
        table.add("trend, ms", trend);
        table.add("trend / summary", trend / summary);
    }

    private static double ask(Interactions interactions, String text) throws IOException {
        long start = System.nanoTime();
        CommandResponse answer = interactions.command("U100001", text);
        double taken = (System.nanoTime() - start) / 1e6;
        if (!answer.toString().contains("satisfied")) {
            throw new IOException("no result: " + answer);
        }
        return taken;
    }
}
