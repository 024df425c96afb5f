package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metrics count messages, jobs and waves, and reveal nothing about answers. */
@Tag("slow")
final class MetricsTest {
    private static final String WAVES_JOB = "candor_jobs_runs_total{job=\"waves\"}";

    @TempDir
    private Path folder;

    @Test
    void no_metric_distinguishes_an_answer_from_a_non_user() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            Map<String, Double> start = counts(fixture);
            fixture.users.answer("U0CHI", 4);
            fixture.deliver();
            Map<String, Double> answered = counts(fixture);
            fixture.as("U0BEN").click(fixture.users.prompt("U0BEN"), "prompt.not_a_user");
            fixture.users.awaitModal("U0BEN", "does not use it");
            fixture.deliver();
            Map<String, Double> notUsed = counts(fixture);

            assertThat(growth(start, answered)).isEqualTo(growth(answered, notUsed));
            assertThat(growth(start, answered)).containsEntry("candor_ballots_sealed_seconds_count", 1.0);
        }
    }

    /** A form takes twice the memory of a button: whoever reads it after each answer knows who does not use the product. */
    @Test
    void no_metric_shows_how_much_the_last_interaction_took() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            assertThat(body(fixture).lines().filter(line -> !line.startsWith("#")))
                    .filteredOn(line -> !line.startsWith("candor_"))
                    .extracting(line -> line.substring(0, line.lastIndexOf(' ')))
                    .containsExactlyInAnyOrder("process_uptime_seconds", "process_start_time_seconds");
        }
    }

    @Test
    void messages_jobs_and_waves_are_counted() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            // The ticker has a thread of its own.
            Polling.await("the first run", () -> counts(fixture).containsKey(WAVES_JOB));
            assertThat(counts(fixture))
                    .containsEntry("candor_waves_open", 1.0)
                    .containsEntry(
                            "candor_messages_sent_total{kind=\"prompt\"}", (double) fixture.users.audience().stream()
                                    .mapToInt(user ->
                                            fixture.users.directMessages(user).size())
                                    .sum())
                    .containsKeys(WAVES_JOB, "candor_messages_overdue_seconds");
        }
    }

    private static Map<String, Double> growth(Map<String, Double> before, Map<String, Double> after) {
        Map<String, Double> growth = new TreeMap<>();
        after.forEach((name, value) -> growth.put(name, value - before.getOrDefault(name, 0.0)));
        growth.values().removeIf(value -> value == 0);
        return growth;
    }

    /** Candor's own metrics without durations; job runs count as 1, because they grow every second. */
    private static Map<String, Double> counts(BotFixture fixture) {
        Map<String, Double> counts = new TreeMap<>();
        body(fixture)
                .lines()
                .filter(line -> line.startsWith("candor_") && !line.contains("_jobs_") && !line.contains("_sum"))
                .filter(line -> !line.contains("_max") && !line.contains("_heap_"))
                .forEach(line -> {
                    int blank = line.lastIndexOf(' ');
                    counts.put(line.substring(0, blank), Double.valueOf(line.substring(blank + 1)));
                });
        body(fixture)
                .lines()
                .filter(line -> line.startsWith("candor_jobs_runs"))
                .forEach(line -> counts.put(line.substring(0, line.lastIndexOf(' ')), 1.0));
        return counts;
    }

    private static String body(BotFixture fixture) {
        HttpRequest request = HttpRequest.newBuilder(fixture.at("/metrics")).build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
