package dev.candor;

import dev.candor.core.outbox.Delivery;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.response.SealedResponses;
import dev.candor.edge.web.Metrics;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Counts events for the metrics. No figure identifies a person or a product, and none depends on the content of answers.
 */
final class BotMetrics {
    private final Metrics metrics = new Metrics();

    Metrics metrics() {
        return metrics;
    }

    /** Wraps a job so that its runs and failures are counted. */
    Runnable job(String name, Runnable work) {
        return () -> {
            metrics.count("candor.jobs.runs", "Runs of the jobs that do what is due", "job", name);
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                metrics.count("candor.jobs.failures", "Runs that failed; the log says why", "job", name);
                throw e;
            }
        };
    }

    /** Counts a delivery attempt by its outcome. */
    void recordDelivery(OutboxMessage.Kind kind, Delivery delivery) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        if (delivery instanceof Delivery.Sent) {
            metrics.count("candor.messages.sent", "Messages that arrived", "kind", name);
        } else {
            metrics.count("candor.messages.failed", "Attempts to deliver that did not succeed", "kind", name);
        }
    }

    /** Wraps the sealed responses so that ballots are counted and timed. */
    SealedResponses ballots(SealedResponses responses) {
        return new SealedResponses() {
            @Override
            public OptionalInt group(String wave, String person) {
                return responses.group(wave, person);
            }

            @Override
            public boolean answered(String wave, String person) {
                return responses.answered(wave, person);
            }

            @Override
            public Cast cast(String wave, String person, byte[] sealed) {
                long start = System.nanoTime();
                Cast cast = responses.cast(wave, person, sealed);
                if (cast == Cast.STORED) {
                    metrics.time(
                            "candor.ballots.sealed",
                            "Ballots that were sealed, and the time until each was durable",
                            Duration.ofNanos(System.nanoTime() - start));
                } else {
                    metrics.count(
                            "candor.ballots.refused",
                            "Ballots that were not taken",
                            "why",
                            cast.name().toLowerCase(Locale.ROOT));
                }
                return cast;
            }
        };
    }
}
