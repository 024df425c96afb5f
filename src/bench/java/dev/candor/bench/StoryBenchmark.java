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

    private final Size size;
    private final int waves;
    private final List<String> products;

    StoryBenchmark(Size size) {
        this.size = size;
        waves = size.of(260, 20);
        products = IntStream.range(0, size.of(40, 2)).mapToObj(i -> "p" + i).toList();
    }

    @Override
    public FigureTable run(Path folder) throws IOException, SQLException {
        FigureTable table = new FigureTable("story, " + waves + " waves of each of " + products.size()
                + " products, beside the summary, without Slack; " + BesideSummary.rounds(size)
                + " rounds over all products");
        Random random = new Random(42);
        FeedbackBenchmark.fill(
                folder,
                products.stream()
                        .flatMap(product -> IntStream.range(0, waves)
                                .mapToObj(i -> FeedbackBenchmark.release(
                                        product, FeedbackBenchmark.LAST.minusWeeks(i), random)))
                        .toList());
        return new BesideSummary(
                        size,
                        "story",
                        products.stream()
                                .map(product -> new BesideSummary.Asked(product, "story " + product, "satisfied"))
                                .toList())
                .measure(table, folder, Company.catalogue(100, products));
    }
}
