package dev.candor.bench;

import dev.candor.CoreFixture;
import dev.candor.core.ui.CommandResponse;
import dev.candor.core.ui.Interactions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Measures how long the story of a quarter takes among five years of weekly waves of forty products, beside the summary of
 * the same product. Every product is asked about in turn.
 */
final class StoryBenchmark implements Benchmark {
    private static final int WAVES = 260;
    private static final List<String> PRODUCTS =
            IntStream.range(0, 40).mapToObj(i -> "p" + i).toList();
    private static final int ROUNDS = 15;
    private static final int WARM_UP_ROUNDS = 5;

    @Override
    public FigureTable run(Path folder) throws IOException, SQLException {
        FigureTable table = new FigureTable("story, " + WAVES + " waves of each of " + PRODUCTS.size()
                        + " products, beside the summary, without Slack; " + ROUNDS + " rounds over all products")
                .atMost("story / summary", 2);
        Random random = new Random(42);
        FeedbackBenchmark.fill(
                folder,
                PRODUCTS.stream()
                        .flatMap(product -> IntStream.range(0, WAVES)
                                .mapToObj(i -> FeedbackBenchmark.release(
                                        product, FeedbackBenchmark.LAST.minusWeeks(i), random)))
                        .toList());
        try (CoreFixture core = new CoreFixture(folder, Company.catalogue(100, PRODUCTS))) {
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
        List<Double> stories = new ArrayList<>();
        for (String product : PRODUCTS) {
            summaries.add(ask(interactions, product));
            stories.add(ask(interactions, "story " + product));
        }
        double summary = Quantiles.of(summaries).median();
        double story = Quantiles.of(stories).median();
        table.add("summary, ms", summary);
        table.add("story, ms", story);
        table.add("story / summary", story / summary);
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
