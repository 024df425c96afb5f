package dev.candor.edge.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Figures about the running program. Threads and classes are not among them: how many there are tells what kind of press
 * was handled last.
 */
public final class Metrics {
    static final String FORMAT = "text/plain; version=0.0.4";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** Starts with the basics of the JVM and the process. */
    public Metrics() {
        List.of(new JvmMemoryMetrics(), new ProcessorMetrics(), new UptimeMetrics())
                .forEach(basics -> basics.bindTo(registry));
    }

    /**
     * Adds one to a counter.
     *
     * @param name dotted, such as {@code candor.messages.sent}
     * @param label what its values tell apart, such as {@code kind}
     * @param value one of a few, never of a person or a product
     */
    public void count(String name, String description, String label, String value) {
        Counter.builder(name)
                .description(description)
                .tag(label, value)
                .register(registry)
                .increment();
    }

    /** Adds something that took this long. */
    public void time(String name, String description, Duration took) {
        Timer.builder(name).description(description).register(registry).record(took);
    }

    /** A figure that only grows, and is looked up whenever it is asked for. */
    public void total(String name, String description, Supplier<Number> figure) {
        FunctionCounter.builder(name, figure, source -> source.get().doubleValue())
                .description(description)
                .register(registry);
    }

    /** A figure that is looked up whenever it is asked for. */
    public void gauge(String name, String description, Supplier<Number> figure) {
        Gauge.builder(name, figure).description(description).register(registry);
    }

    String text() {
        return registry.scrape(FORMAT);
    }
}
