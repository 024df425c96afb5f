package dev.candor.core.scheduling;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.DatePatterns;
import dev.candor.core.survey.Product;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists to owners once a week which of their latest results nobody has answered; nothing if there is none. */
public final class UnansweredScheduler {
    private static final JobCursor JOB = new JobCursor.UnansweredList();
    private static final Duration WEEK = Duration.ofDays(7);

    /** After that a result is out of date, and its owners are left alone. */
    private static final int LISTED_WEEKS = 13;

    private final Catalogue catalogue;
    private final WaveStore waveStore;
    private final UnansweredResults results;
    private final AlertSender alerts;
    private final ZoneId zone;

    /** {@code zone} is the workspace's; results are dated in it. */
    public UnansweredScheduler(
            Catalogue catalogue, WaveStore waveStore, UnansweredResults results, AlertSender alerts, ZoneId zone) {
        this.catalogue = catalogue;
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

    private List<OutboxMessage.Alert> messages(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Map<List<String>, StringBuilder> linesByOwners = new LinkedHashMap<>();
        for (Product product : catalogue.products()) {
            catalogue.surveysOf(product.id()).stream()
                    .flatMap(survey -> results.lastOf(survey).stream())
                    .map(release -> release.heading().closed())
                    .filter(closed -> closed.isAfter(today.minusWeeks(LISTED_WEEKS)))
                    .forEach(closed -> linesByOwners
                            .computeIfAbsent(product.owners(), owners -> new StringBuilder())
                            .append(line(product, closed)));
        }
        return linesByOwners.entrySet().stream()
                .flatMap(list -> alerts
                        .messages("unanswered list of " + today, list.getKey(), List.of(), words(list.getValue()), now)
                        .stream())
                .toList();
    }

    private static String line(Product product, LocalDate closed) {
        return "\n• " + product.name() + ", " + DatePatterns.DATE.format(closed) + ": /platform-feedback "
                + product.id();
    }

    private static String words(StringBuilder lines) {
        return "Nobody has answered these results yet:" + lines
                + "\nPress “Answer this” below the result. One sentence is enough, and “won't do it, because …” is an"
                + " answer, too.";
    }
}
