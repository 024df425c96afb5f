package dev.candor.edge.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.Supplier;

/** Figures about the running program. They carry no labels of our own: none can name a person. */
public final class Metrics {
    static final String FORMAT = "text/plain; version=0.0.4";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** Starts with the basics of the JVM and the process. */
    public Metrics() {
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics())
                .forEach(basics -> basics.bindTo(registry));
    }

    /**
     * A counter; each run adds one.
     *
     * @param name dotted, such as {@code candor.letters.sent}
     */
    public Runnable counter(String name, String description) {
        Counter counter = Counter.builder(name).description(description).register(registry);
        return counter::increment;
    }

    /** A figure that is looked up whenever it is asked for. */
    public void gauge(String name, String description, Supplier<Number> figure) {
        Gauge.builder(name, figure).description(description).register(registry);
    }

    String text() {
        return registry.scrape(FORMAT);
    }
}
