package dev.candor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Measures the response time of a trend over five years of weekly waves, beside the summary of the same product. */
final class TrendBenchmark implements Benchmark {
    private static final int WAVES = 260;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 300;
    private static final int ASKED = 30;

    @Override
    public FigureTable run(Path folder) throws IOException, InterruptedException, SQLException {
        FigureTable table = new FigureTable("/platform-feedback ci trend all, " + WAVES
                        + " waves, signed HTTP requests, one after the other; " + ROUNDS + " rounds of " + ASKED)
                .atMost("trend / summary", 2);
        Company company = new Company(100);
        Path data = folder.resolve("trend");
        FeedbackBenchmark.fill(data, WAVES, 7);
        try (StubSlack slack = new StubSlack(company);
                RunningBot bot = RunningBot.start(data, company.configuration(List.of("ci")), slack)) {
            for (int i = 0; i < WARM_UP; i++) {
                // The first answers may come too late for the acknowledgement.
                bot.command("U100001", i % 2 == 0 ? "ci" : "ci trend all");
            }
            for (int i = 0; i < ROUNDS; i++) {
                round(table, bot);
            }
        }
        return table;
    }

    private static void round(FigureTable table, RunningBot bot) throws IOException, InterruptedException {
        List<Double> summaries = new ArrayList<>();
        List<Double> trends = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            summaries.add(FeedbackBenchmark.ask(bot, "ci"));
            trends.add(FeedbackBenchmark.ask(bot, "ci trend all"));
        }
        double summary = Quantiles.of(summaries).median();
        double trend = Quantiles.of(trends).median();
        table.add("summary, ms", summary);
        table.add("trend, ms", trend);
        table.add("trend / summary", trend / summary);
    }
}
