package dev.candor.edge.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Metrics of the running program in the text format of Prometheus. The memory and processor time in use, threads and classes are
 * left out: they would show what kind of interaction was handled last.
 */
public final class Metrics {
    static final String FORMAT = "text/plain; version=0.0.4";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** Creates a registry with the uptime, and with the share of the heap that garbage collections leave in use. */
    public Metrics() {
        new UptimeMetrics().bindTo(registry);
        gauge(
                "candor.heap.kept.ratio",
                "Share of the heap that the last garbage collections left in use",
                () -> (double) keptOfHeap() / Runtime.getRuntime().maxMemory());
    }

    private static long keptOfHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    /**
     * Adds one to a counter.
     *
     * @param name dotted, such as {@code candor.messages.sent}
     * @param label name of the label, such as {@code kind}
     * @param value value of the label, one of a few; never a person or product
     */
    public void count(String name, String description, String label, String value) {
        Counter.builder(name)
                .description(description)
                .tag(label, value)
                .register(registry)
                .increment();
    }

    /** Adds a duration to a timer. */
    public void time(String name, String description, Duration took) {
        Timer.builder(name).description(description).register(registry).record(took);
    }

    /** Registers a counter that is read from {@code figure} at each scrape. */
    public void total(String name, String description, Supplier<Number> figure) {
        // The counter holds its source weakly; the registry as source keeps the supplier reachable.
        FunctionCounter.builder(name, registry, unused -> figure.get().doubleValue())
                .description(description)
                .register(registry);
    }

    /** Registers a gauge that is read from {@code figure} at each scrape. */
    public void gauge(String name, String description, Supplier<Number> figure) {
        Gauge.builder(name, figure).description(description).register(registry);
    }

    String text() {
        return registry.scrape(FORMAT);
    }
}
