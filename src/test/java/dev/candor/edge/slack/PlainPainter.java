package dev.candor.edge.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.candor.core.page.Chart;
import dev.candor.core.page.ChartPainter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A painter whose pictures are the words of the chart. */
final class PlainPainter implements ChartPainter {
    /** Pauses that were waited, by the {@link #charts} of this painter. */
    final List<Duration> waits = new CopyOnWriteArrayList<>();

    volatile Runnable beforePainting = () -> {};

    @Override
    public byte[] png(Chart chart) {
        beforePainting.run();
        return ("picture of " + chart.title()).getBytes(UTF_8);
    }

    @Override
    public String svg(Chart chart) {
        return "<svg><title>" + chart.title() + "</title></svg>";
    }

    /** Charts drawn by this painter; waiting takes no time. */
    SlackCharts charts(SlackClient api, InstantSource clock) {
        return new SlackCharts(new ChartUploads(api, this, clock), clock, waits::add);
    }

    /** Charts for tests that have none. */
    static SlackCharts unused(SlackClient api) {
        return new PlainPainter().charts(api, InstantSource.system());
    }
}
