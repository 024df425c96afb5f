package dev.candor.demo.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A data_visualization block, laid out for drawing in {@link #WIDTH} × {@link #HEIGHT} units.
 *
 * @param marks bars of a bar chart, points of any other
 * @param lines points of each series as an SVG polyline; empty for a bar chart
 * @param ticks values at the left, from bottom to top
 * @param categories labels below
 */
public record DataChart(
        String title,
        String unit,
        List<Mark> marks,
        List<String> lines,
        List<Tick> ticks,
        List<Category> categories,
        List<String> names) {
    public static final int WIDTH = 600;
    public static final int HEIGHT = 270;

    private static final int LEFT = 40;
    private static final int RIGHT = 10;
    private static final int TOP = 12;
    private static final int BOTTOM = 86;
    private static final int MAX_STEPS = 5;

    /** A bar, or a point without a size. */
    public record Mark(int series, double x, double y, double width, double height, String text) {}

    /** A value at the left. */
    public record Tick(String text, double y) {}

    /** A label below. */
    public record Category(String text, double x) {}

    /** The chart of a block; a pie is drawn as bars. */
    static DataChart of(JsonNode block) {
        JsonNode chart = block.path("chart");
        List<Series> series = series(chart);
        List<String> categories = chart.has("segments")
                ? series.get(0).labels()
                : chart.path("axis_config")
                        .path("categories")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList();
        boolean bars = chart.path("type").asText().equals("bar")
                || chart.path("type").asText().equals("pie");
        double top = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        Layout layout = new Layout(categories, series.size(), roundedUp(top / MAX_STEPS), top);
        return new DataChart(
                block.path("title").asText(),
                chart.path("axis_config").path("y_label").asText(),
                marks(series, layout, bars),
                bars ? List.of() : series.stream().map(layout::line).toList(),
                layout.ticks(),
                layout.labels(),
                series.stream().map(Series::name).toList());
    }

    private static List<Series> series(JsonNode chart) {
        List<Series> all = new ArrayList<>();
        if (chart.has("segments")) {
            all.add(Series.of("", chart.path("segments")));
        }
        chart.path("series").forEach(one -> all.add(Series.of(one.path("name").asText(), one.path("data"))));
        return all;
    }

    private static List<Mark> marks(List<Series> series, Layout layout, boolean bars) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Series one = series.get(i);
            for (int j = 0; j < one.labels().size(); j++) {
                marks.add(layout.mark(one, i, j, bars));
            }
        }
        return marks;
    }

    /** The next number of the row 1, 2, 5, 10, 20, 50, 100 and so on. */
    private static double roundedUp(double value) {
        double scale = 1;
        while (scale < value) {
            for (double step : new double[] {2, 5, 10}) {
                if (scale * step >= value) {
                    return scale * step;
                }
            }
            scale *= 10;
        }
        return scale;
    }

    /** One series of values with its labels. */
    private record Series(String name, List<String> labels, List<Double> values) {
        static Series of(String name, JsonNode data) {
            return new Series(
                    name,
                    data.valueStream()
                            .map(point -> point.path("label").asText())
                            .toList(),
                    data.valueStream()
                            .map(point -> point.path("value").asDouble())
                            .toList());
        }
    }

    /** Places values and categories. */
    private record Layout(List<String> categories, int series, double step, double most) {
        private int steps() {
            return (int) Math.max(1, Math.ceil(most / step));
        }

        private double slot() {
            return (double) (WIDTH - LEFT - RIGHT) / categories.size();
        }

        private double x(String label) {
            return LEFT + (categories.indexOf(label) + .5) * slot();
        }

        private double y(double value) {
            return HEIGHT - BOTTOM - value / (step * steps()) * (HEIGHT - BOTTOM - TOP);
        }

        Mark mark(Series one, int index, int at, boolean bar) {
            String label = one.labels().get(at);
            double value = one.values().get(at);
            String text = one.name() + ", " + label + ": " + number(value);
            double width = slot() * .7 / series;
            return bar
                    ? new Mark(
                            index,
                            x(label) - slot() * .35 + index * width,
                            y(value),
                            width,
                            HEIGHT - BOTTOM - y(value),
                            text)
                    : new Mark(index, x(label), y(value), 0, 0, text);
        }

        String line(Series one) {
            List<String> points = new ArrayList<>();
            for (int i = 0; i < one.labels().size(); i++) {
                points.add(String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        x(one.labels().get(i)),
                        y(one.values().get(i))));
            }
            return points.stream().collect(Collectors.joining(" "));
        }

        List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i <= steps(); i++) {
                ticks.add(new Tick(number(step * i), y(step * i)));
            }
            return ticks;
        }

        List<Category> labels() {
            return categories.stream()
                    .map(label -> new Category(label, x(label)))
                    .toList();
        }

        private static String number(double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }
    }
}
