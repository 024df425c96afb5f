package dev.candor.bench;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.page.Chart;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ResultPage;
import dev.candor.core.ui.result.TestHistory;
import dev.candor.edge.chart.Java2DChartPainter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;

/** Measures a result with its picture against JFreeChart's stacked bar of the same shares in as many pixels. */
final class ChartBenchmark implements Benchmark {
    private static final int ASKED = 80;
    private static final int WIDTH = 960;
    private static final Product CI = new Product("ci", "CI", List.of("U1"), "C1", List.of("C2"), List.of());

    private final Java2DChartPainter painter = new Java2DChartPainter();

    private final int rounds;
    private final int warmUpRounds;
    private final int drawn;

    ChartBenchmark(Size size) {
        rounds = size.of(15, 1);
        warmUpRounds = size.of(10, 0);
        drawn = size.of(20, 2);
    }

    @Override
    public FigureTable run(Path folder) throws IOException {
        FigureTable table = new FigureTable("A result with its picture as PNG; " + rounds + " rounds of " + drawn)
                .atMost("candor / JFreeChart", 3);
        ProductHistory history = TestHistory.of(CI, release());
        // JFreeChart first, while Java may still look for the fonts of the machine.
        Chart.Split split = split(history);
        stackedBar(split, WIDTH, 400);
        int height = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(result(history))))
                .getHeight();
        for (int i = 0; i < warmUpRounds; i++) {
            round(new FigureTable(""), history, split, height);
        }
        for (int i = 0; i < rounds; i++) {
            round(table, history, split, height);
        }
        return table;
    }

    private void round(FigureTable table, ProductHistory history, Chart.Split split, int height) throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < drawn; i++) {
            long start = System.nanoTime();
            result(history);
            long middle = System.nanoTime();
            stackedBar(split, WIDTH, height);
            ours.add((middle - start) / 1e6);
            theirs.add((System.nanoTime() - middle) / 1e6);
        }
        double candor = Quantiles.of(ours).median();
        double jFreeChart = Quantiles.of(theirs).median();
        table.add("candor: page, chart, " + WIDTH + " x " + height + " pixels, ms", candor);
        table.add("JFreeChart: the same, without the page, ms", jFreeChart);
        table.add("candor / JFreeChart", candor / jFreeChart);
    }

    private byte[] result(ProductHistory history) {
        return painter.png(chart(history));
    }

    private static Chart.Diverging chart(ProductHistory history) {
        return ResultPage.of(history).parts().stream()
                .filter(Part.Picture.class::isInstance)
                .map(part -> (Chart.Diverging) ((Part.Picture) part).chart())
                .findFirst()
                .orElseThrow();
    }

    private static Chart.Split split(ProductHistory history) {
        return chart(history).rows().get(0).split().orElseThrow();
    }

    private static byte[] stackedBar(Chart.Split split, int width, int height) throws IOException {
        DefaultCategoryDataset shares = new DefaultCategoryDataset();
        shares.addValue(split.unfavourable(), "dissatisfied", "CI");
        shares.addValue(100 - split.unfavourable() - split.favourable(), "neither", "CI");
        shares.addValue(split.favourable(), "satisfied", "CI");
        JFreeChart chart = ChartFactory.createStackedBarChart(
                "Overall, how satisfied are you with CI?",
                "",
                "%",
                shares,
                PlotOrientation.HORIZONTAL,
                true,
                false,
                false);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ChartUtils.writeChartAsPNG(png, chart, width, height);
        return png.toByteArray();
    }

    private static Release release() {
        TallyInput input = new TallyInput(
                new ReleaseHeading("ci-pulse-1", "ci-pulse", "ci", LocalDate.parse("2026-11-17")),
                Company.QUESTIONS,
                List.of(),
                MembershipChange.NONE,
                ASKED,
                Policy.FLOOR);
        return new Tally(input)
                .count(IntStream.range(0, ASKED / 2)
                        .mapToObj(i -> new Ballot(
                                0,
                                true,
                                Map.<String, Answer>of(
                                        "satisfaction", new Answer.Point(1 + i % 5),
                                        "pain", new Answer.Chosen(Set.of(i % 3)))))
                        .toList());
    }
}
