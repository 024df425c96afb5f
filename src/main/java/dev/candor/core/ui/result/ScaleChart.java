package dev.candor.core.ui.result;

import dev.candor.core.page.Chart;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts rows of scales into one chart. */
final class ScaleChart {
    /** Ends of a chart whose rows are on different scales. */
    private static final List<String> ANY_SCALE = List.of("positive", "neither", "negative");

    /** More rows than this would be too high a picture for a phone. */
    private static final int MAX_ROWS = 30;

    private ScaleChart() {}

    /** The chart of these rows; empty if none of them has figures. */
    static Optional<Chart.Diverging> of(String title, List<ScaleRow> rows) {
        if (rows.stream().noneMatch(row -> row.row().split().isPresent())) {
            return Optional.empty();
        }
        List<String> ends = ends(rows);
        return Optional.of(new Chart.Diverging(
                title,
                ChartWords.of(title, rows.stream().map(ScaleRow::words).toList()),
                ends.get(0),
                ends.get(1),
                ends.get(2),
                drawn(rows)));
    }

    private static List<Chart.Row> drawn(List<ScaleRow> rows) {
        if (rows.size() <= MAX_ROWS) {
            return rows.stream().map(ScaleRow::row).toList();
        }
        List<Chart.Row> drawn = new ArrayList<>(
                rows.stream().limit(MAX_ROWS - 1).map(ScaleRow::row).toList());
        int left = rows.size() - drawn.size();
        drawn.add(new Chart.Row("…", Optional.empty(), left + " more are not drawn"));
        return drawn;
    }

    private static List<String> ends(List<ScaleRow> rows) {
        List<QuestionType> scales = rows.stream()
                .filter(row -> row.row().split().isPresent())
                .flatMap(row -> row.scale().stream())
                .distinct()
                .toList();
        return scales.size() == 1 ? ScaleWording.of(scales.get(0)).segments() : ANY_SCALE;
    }
}
