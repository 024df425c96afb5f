package dev.candor.core.scheduling;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.DatePatterns;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Surveys;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists to owners once a week which of their latest results nobody has answered; nothing if there is none. */
public final class UnansweredScheduler {
    private static final JobCursor JOB = new JobCursor.UnansweredList();
    private static final Duration WEEK = Duration.ofDays(7);

    private final Surveys surveys;
    private final WaveStore waveStore;
    private final UnansweredResults results;
    private final AlertSender alerts;
    private final ZoneId zone;

    /** {@code zone} is the workspace's; results are dated in it. */
    public UnansweredScheduler(
            Surveys surveys, WaveStore waveStore, UnansweredResults results, AlertSender alerts, ZoneId zone) {
        this.surveys = surveys;
        this.waveStore = waveStore;
        this.results = results;
        this.alerts = alerts;
        this.zone = zone;
    }

    /** Sends the lists if a week has passed since the last ones. After downtime it sends one, not one for each week. */
    public void tick(Instant now) {
        Optional<Instant> lastRun = waveStore.processedUntil(JOB);
        if (lastRun.isEmpty()) {
            waveStore.advance(JOB, now);
        } else if (!now.isBefore(lastRun.get().plus(WEEK))) {
            List<OutboxMessage.Alert> messages = messages(now); // Not under the lock: it looks up people.
            synchronized (waveStore) {
                if (waveStore.processedUntil(JOB).equals(lastRun)) {
                    waveStore.advance(JOB, now, messages);
                }
            }
        }
    }

    /** One list for each reader, who may own several products. */
    private List<OutboxMessage.Alert> messages(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Map<String, OutboxMessage.Alert> byReader = new LinkedHashMap<>();
        for (Product product : surveys.catalogue().products()) {
            String lines = surveys.of(product.id()).stream()
                    .flatMap(survey -> results.recentOf(survey, today).stream())
                    .map(release -> line(product, release.heading().closed()))
                    .collect(Collectors.joining());
            if (!lines.isEmpty()) {
                alerts.messages("unanswered list of " + today, product.owners(), List.of(), lines, now)
                        .forEach(list ->
                                byReader.merge(list.to(), list, (one, more) -> with(one, one.words() + more.words())));
            }
        }
        return byReader.values().stream()
                .map(list -> with(list, words(list.words())))
                .toList();
    }

    private static OutboxMessage.Alert with(OutboxMessage.Alert list, String words) {
        return new OutboxMessage.Alert(list.problem(), words, list.to(), list.schedule());
    }

    private static String line(Product product, LocalDate closed) {
        return "\n• " + product.name() + ", " + DatePatterns.DATE.format(closed) + ": /platform-feedback "
                + product.id();
    }

    private static String words(String lines) {
        return "Nobody has answered these results yet:" + lines
                + "\nPress “Answer this” below the result. One sentence is enough, and “won't do it, because …” is an"
                + " answer, too.";
    }
}
