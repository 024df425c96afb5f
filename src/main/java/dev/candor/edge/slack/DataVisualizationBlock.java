package dev.candor.edge.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slack's native chart, for which the SDK has no class; the names of the components are those of the JSON.
 *
 * @param title at most 50 characters
 */
record DataVisualizationBlock(String type, @Nullable String blockId, String title, SeriesChart chart)
        implements LayoutBlock {
    DataVisualizationBlock(String title, SeriesChart chart) {
        this("data_visualization", null, title, chart);
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public @Nullable String getBlockId() {
        return blockId;
    }

    /** A chart of kind {@code line} or {@code bar}. */
    record SeriesChart(String type, List<Series> series, AxisConfig axisConfig) {}

    /** One line, or the bars of one colour; {@code data} has one point for each category. */
    record Series(String name, List<Point> data) {}

    /** The value at a category. */
    record Point(String label, int value) {}

    /** The labels of both axes. */
    record AxisConfig(List<String> categories, String xLabel, String yLabel) {}
}
