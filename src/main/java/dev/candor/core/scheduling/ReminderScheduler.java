package dev.candor.core.scheduling;

import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.outbox.PromptStore;
import dev.candor.core.survey.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reminds people who have neither answered nor declined, at most twice, at the hour at which they were asked. */
public final class ReminderScheduler {
    /** Lower bound for a delay in working days, even across a DST change. */
    private static final Duration MIN_WORKING_DAY_INTERVAL = Duration.ofHours(12);

    private final PromptStore prompts;
    private final WorkingHours hours;
    private final Map<String, Instant> nextCheck = new HashMap<>();

    public ReminderScheduler(PromptStore prompts, WorkingHours hours) {
        this.prompts = prompts;
        this.hours = hours;
    }

    /** Queues the due reminders of an open wave. After downtime each person gets one, not two. */
    void tick(Wave wave, Instant now) {
        List<Duration> waits = wave.survey().remindAfter();
        if (waits.isEmpty() || now.isBefore(nextCheck.getOrDefault(wave.id(), Instant.MIN))) {
            return;
        }
        Map<Integer, List<OutboxMessage.Reminder>> due = new HashMap<>();
        // People who are asked after this check are not due before then either.
        Instant next = now.plus(
                waits.get(0).compareTo(MIN_WORKING_DAY_INTERVAL) < 0 ? waits.get(0) : MIN_WORKING_DAY_INTERVAL);
        for (PromptStore.NonRespondent nonRespondent : prompts.nonRespondents(wave.id())) {
            for (int ordinal = waits.size(); ordinal > nonRespondent.reminders(); ordinal--) {
                Optional<Instant> then = due(wave, waits.get(ordinal - 1), nonRespondent);
                if (then.isEmpty()) {
                    continue;
                }
                if (!then.get().isAfter(now)) {
                    due.computeIfAbsent(ordinal, o -> new ArrayList<>())
                            .add(reminder(wave, nonRespondent, ordinal, now));
                    break;
                }
                next = then.get().isBefore(next) ? then.get() : next;
            }
        }
        due.forEach((ordinal, messages) -> prompts.remind(wave.id(), ordinal, messages));
        nextCheck.put(wave.id(), next);
    }

    /** Checks every wave again at the next tick after the clock was ahead. */
    void clockWasAhead() {
        nextCheck.clear();
    }

    private OutboxMessage.Reminder reminder(
            Wave wave, PromptStore.NonRespondent nonRespondent, int ordinal, Instant now) {
        return OutboxMessage.reminder(
                wave.id(),
                nonRespondent.person(),
                ordinal,
                hours.nextOpen(now, nonRespondent.person().zone()));
    }

    /** When a person is due for a reminder; empty if the wave closes too soon. */
    private Optional<Instant> due(Wave wave, Duration after, PromptStore.NonRespondent nonRespondent) {
        ZoneId zone = nonRespondent.person().zone();
        Instant due = after.equals(Duration.ofDays(after.toDays()))
                ? later(
                        hours.plusWorkingDays(nonRespondent.asked(), after.toDays(), zone),
                        hours.plusWorkingDays(nonRespondent.last(), 1, zone)) // A late reminder delays the next one.
                : hours.nextOpen(nonRespondent.asked().plus(after), zone);
        if (due.isBefore(wave.closes())) {
            return Optional.of(due);
        }
        Instant last = hours.lastWorkingDayBefore(wave.closes(), nonRespondent.asked(), zone);
        return Optional.of(last).filter(instant -> day(instant, zone).isAfter(day(nonRespondent.last(), zone)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
