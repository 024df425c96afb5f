package dev.candor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
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

    @Override
    public FigureTable run(Path folder) throws IOException, SQLException {
        FigureTable table = new FigureTable("story, " + WAVES + " waves of each of " + PRODUCTS.size()
                + " products, beside the summary, without Slack; " + BesideSummary.ROUNDS
                + " rounds over all products");
        Random random = new Random(42);
        FeedbackBenchmark.fill(
                folder,
                PRODUCTS.stream()
                        .flatMap(product -> IntStream.range(0, WAVES)
                                .mapToObj(i -> FeedbackBenchmark.release(
                                        product, FeedbackBenchmark.LAST.minusWeeks(i), random)))
                        .toList());
        return new BesideSummary(
                        "story",
                        PRODUCTS.stream()
                                .map(product -> new BesideSummary.Asked(product, "story " + product, "satisfied"))
                                .toList())
                .measure(table, folder, Company.catalogue(100, PRODUCTS));
    }
}
