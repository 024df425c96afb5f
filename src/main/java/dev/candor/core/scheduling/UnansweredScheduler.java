package dev.candor.core.scheduling;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.reply.Reply;
import dev.candor.core.survey.DatePatterns;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Surveys;
import dev.candor.core.survey.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Lists to owners once a week which of their latest results nobody has answered, and which of their promises are due; nothing
 * if there is none. The list is due when the first working day of the workspace's week begins, and arrives within each reader's
 * own working hours.
 */
public final class UnansweredScheduler {
    private static final JobCursor JOB = new JobCursor.UnansweredList();

    /** Owners get some time of their own before they are reminded. */
    private static final int WORKING_DAYS_TO_ANSWER = 2;

    private final Surveys surveys;
    private final AlertNames names;
    private final WaveStore waveStore;
    private final UnansweredResults results;
    private final AlertSender alerts;
    private final WorkingHours hours;
    private final ZoneId zone;

    /** {@code zone} is the workspace's; results are dated in it. */
    public UnansweredScheduler(
            Surveys surveys,
            WaveStore waveStore,
            UnansweredResults results,
            AlertSender alerts,
            WorkingHours hours,
            ZoneId zone) {
        this.surveys = surveys;
        names = new AlertNames(surveys);
        this.waveStore = waveStore;
        this.results = results;
        this.alerts = alerts;
        this.hours = hours;
        this.zone = zone;
    }

    /** Sends the lists once in each week. After downtime it sends one, not one for each week. */
    public void tick(Instant now) {
        Optional<Instant> lastRun = waveStore.processedUntil(JOB);
        if (lastRun.isEmpty()) {
            waveStore.advance(JOB, now);
        } else if (isDue(lastRun.get(), now)) {
            List<OutboxMessage.Alert> messages = messages(now); // Not under the lock: it looks up people.
            synchronized (waveStore) {
                if (waveStore.processedUntil(JOB).equals(lastRun)) {
                    waveStore.advance(JOB, now, messages);
                }
            }
        }
    }

    private boolean isDue(Instant lastRun, Instant now) {
        LocalDate monday = today(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant due = hours.nextOpen(monday.atStartOfDay(zone).toInstant(), zone);
        return lastRun.isBefore(due)
                && !now.isBefore(due)
                && hours.nextOpen(now, zone).equals(now);
    }

    private LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /** One message for each reader, who may own several products. */
    private List<OutboxMessage.Alert> messages(Instant now) {
        Map<String, OutboxMessage.Alert> messages = new LinkedHashMap<>();
        add(
                messages,
                product -> unanswered(product, now),
                lines -> "Nobody has answered these results yet:" + lines
                        + "\nEnter the command, and press the button “Answer …” in what it shows. One sentence is enough,"
                        + " and “won't do it, because …” is an answer, too.",
                now);
        add(
                messages,
                product -> missed(product, now),
                lines -> "The day of these promises is past, and nothing was reported since:" + lines
                        + "\nEnter the command, press the button “Answer …” of that result, and say what has become of"
                        + " it.",
                now);
        return List.copyOf(messages.values());
    }

    /** Adds these lines about each product to the messages of its owners. */
    private void add(
            Map<String, OutboxMessage.Alert> messages,
            Function<Product, String> lines,
            UnaryOperator<String> words,
            Instant now) {
        Map<String, OutboxMessage.Alert> byReader = new LinkedHashMap<>();
        for (Product product : surveys.catalogue().products()) {
            String about = lines.apply(product);
            if (!about.isEmpty()) {
                alerts.messages("unanswered list of " + today(now), product.owners(), List.of(), about, now)
                        .forEach(list ->
                                byReader.merge(list.to(), list, (one, more) -> with(one, one.words() + more.words())));
            }
        }
        byReader.values().stream()
                .map(list -> inWorkingHours(with(list, words.apply(list.words()))))
                .forEach(list ->
                        messages.merge(list.to(), list, (one, more) -> with(one, one.words() + "\n\n" + more.words())));
    }

    private static OutboxMessage.Alert with(OutboxMessage.Alert list, String words) {
        return new OutboxMessage.Alert(list.problem(), words, list.to(), list.schedule());
    }

    private OutboxMessage.Alert inWorkingHours(OutboxMessage.Alert list) {
        Person reader = new Person(list.to(), list.zone());
        return OutboxMessage.alert(list.problem(), reader, list.words(), hours.nextOpen(list.due(), reader.zone()));
    }

    /** A line about the latest unanswered result of this product, which counts the others; empty if there is none. */
    private String unanswered(Product product, Instant now) {
        List<ReleaseHeading> closed = surveys.of(product.id()).stream()
                .flatMap(survey -> results.recentOf(survey, today(now)).stream())
                .map(Release::heading)
                .filter(heading -> !hours.plusWorkingDays(
                                heading.closed()
                                        .atTime(hours.from())
                                        .atZone(zone)
                                        .toInstant(),
                                WORKING_DAYS_TO_ANSWER,
                                zone)
                        .isAfter(now))
                .sorted(Comparator.comparing(ReleaseHeading::closed).reversed())
                .toList();
        int older = closed.size() - 1;
        return closed.isEmpty()
                ? ""
                : "\n• " + names.productAndSurvey(product, closed.get(0).survey()) + ", "
                        + DatePatterns.DATE.format(closed.get(0).closed())
                        + (older > 0 ? " and " + older + " older" : "") + ": `/platform-feedback " + product.id() + "`";
    }

    /** A line about each promise that is missed and not out of date. */
    private String missed(Product product, Instant now) {
        return results.missedOf(product, today(now)).stream()
                .map(reply -> "\n• " + result(product, reply) + ": “" + MarkupEscape.of(reply.words())
                        + "”, by " + reply.day().map(DatePatterns.DATE::format).orElse("") + ": `/platform-feedback "
                        + product.id() + "`")
                .collect(Collectors.joining());
    }

    private String result(Product product, Reply reply) {
        return results.releases()
                .of(reply.wave())
                .map(Release::heading)
                .map(heading -> names.productAndSurvey(product, heading.survey()) + ", result of "
                        + DatePatterns.DATE.format(heading.closed()))
                .orElseGet(() -> names.of(product));
    }
}
