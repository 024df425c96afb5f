package dev.candor.edge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A small configuration with every key, for tests that break one place at a time. */
final class SampleConfiguration {
    static final String TEXT = """
            workspace:
              timezone: Europe/Paris
              working_hours: "08:00-16:30"
              working_days: [MON, TUE]
              holidays: [2026-12-25]
              admins: [U0ADMIN]
              results_visible_to: owners
            products:
              - id: ci
                name: CI
                owners: [U0PM, S0PLATFORM]
                channel: C0CI
                audience: [C0ENG]
                replaces: [jenkins]
              - id: jenkins
                name: Jenkins
                owners: [W0PM]
                channel: G0OLD
                audience: [S0BACKEND, U0ANA]
            teams:
              - id: payments
                name: Payments
                members: [S0PAY]
                channel: C0PAY
            surveys:
              - id: ci-pulse
                product: ci
                schedule: "0 0 10 ? * TUE"
                open_for: P6D
                remind_after: [P2D, P4D]
                questions:
                  - { id: mood, type: rating, ask: "How is CI?" }
                  - id: pain
                    type: multi
                    ask: What slows you down?
                    options: [queueing, docs]
            digest:
              schedule: "0 0 8 ? * FRI"
            privacy:
              min_group: 6
              min_comment_ballots: 12
              min_comments: 4
            attention: { at_most: 2, per: P14D }
            slack:
              messages_per_minute: 120
            themes:
              speed: [slow, latenc*]
              docs: [docs, how to]
            """;

    /** Stub that only counts the parts of a cron expression. */
    static final CronCheck SIX_PARTS = expression -> {
        int parts = expression.split(" ", -1).length;
        return parts == 6 ? Optional.empty() : Optional.of("it has " + parts + " parts instead of six");
    };

    /** Stub in which every schedule fires once a week. */
    static final FiringTimes WEEKLY = (expression, after) -> Optional.of(after.plus(Duration.ofDays(7)));

    /** Stub in which every schedule fires once a month, as those of the shipped configuration do at the most. */
    static final FiringTimes MONTHLY = (expression, after) -> Optional.of(after.plus(Duration.ofDays(28)));

    private SampleConfiguration() {}

    /** The sample with the first occurrence of {@code broken} replaced. */
    static String with(String broken, String replacement) {
        int start = TEXT.indexOf(broken);
        assertThat(start).as("the sample holds " + broken).isNotNegative();
        return TEXT.substring(0, start) + replacement + TEXT.substring(start + broken.length());
    }

    static ConfigurationResult read(Path folder, String text) {
        Path file = folder.resolve("candor.yaml");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader(WEEKLY).read(file);
    }

    /** A reader to which all schedules fire at these times. */
    static ConfigurationReader reader(FiringTimes firings) {
        return new ConfigurationReader(SIX_PARTS, firings, Instant.EPOCH);
    }

    static Configuration valid(Path folder, String text) {
        ConfigurationResult reading = read(folder, text);
        assertThat(reading).isInstanceOf(ConfigurationResult.Valid.class);
        return ((ConfigurationResult.Valid) reading).configuration();
    }

    /** Mistakes as an operator sees them, without the folder. */
    static List<String> mistakes(Path folder, String text) {
        ConfigurationResult reading = read(folder, text);
        assertThat(reading).isInstanceOf(ConfigurationResult.Invalid.class);
        return ((ConfigurationResult.Invalid) reading)
                .mistakes().stream()
                        .map(m -> m.toString().replace(folder + "/", ""))
                        .toList();
    }
}
