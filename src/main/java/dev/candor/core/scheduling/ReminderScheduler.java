package dev.candor.core.scheduling;

import dev.candor.core.outbox.OpenPrompts;
import dev.candor.core.outbox.OutboxMessage;
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

/** Asks those again who have neither answered nor declined, at most twice, at the hour at which they were asked. */
public final class ReminderScheduler {
    /** No reminder that is counted in working days comes sooner, whatever the clocks do. */
    private static final Duration MIN_WORKING_DAY_INTERVAL = Duration.ofHours(12);

    private final OpenPrompts openPrompts;
    private final WorkingHours hours;
    private final Map<String, Instant> nextCheck = new HashMap<>();

    /** Over these invitations, within these hours of each person. */
    public ReminderScheduler(OpenPrompts openPrompts, WorkingHours hours) {
        this.openPrompts = openPrompts;
        this.hours = hours;
    }

    /** Puts the reminders of this open wave that are due; after a standstill one, not two at once. */
    void tick(Wave wave, Instant now) {
        List<Duration> waits = wave.survey().remindAfter();
        if (waits.isEmpty() || now.isBefore(nextCheck.getOrDefault(wave.id(), Instant.MIN))) {
            return;
        }
        Map<Integer, List<OutboxMessage.Reminder>> due = new HashMap<>();
        // Who is asked after this look is not reminded before then either.
        Instant next = now.plus(
                waits.get(0).compareTo(MIN_WORKING_DAY_INTERVAL) < 0 ? waits.get(0) : MIN_WORKING_DAY_INTERVAL);
        for (OpenPrompts.NonRespondent silent : openPrompts.nonRespondents(wave.id())) {
            for (int ordinal = waits.size(); ordinal > silent.reminders(); ordinal--) {
                Optional<Instant> then = due(wave, waits.get(ordinal - 1), silent);
                if (then.isEmpty()) {
                    continue;
                }
                if (!then.get().isAfter(now)) {
                    due.computeIfAbsent(ordinal, o -> new ArrayList<>()).add(reminder(wave, silent, ordinal, now));
                    break;
                }
                next = then.get().isBefore(next) ? then.get() : next;
            }
        }
        due.forEach((ordinal, messages) -> openPrompts.remind(wave.id(), ordinal, messages));
        nextCheck.put(wave.id(), next);
    }

    /** The clock was ahead: nobody is waited for until then. */
    void clockWasAhead() {
        nextCheck.clear();
    }

    private OutboxMessage.Reminder reminder(Wave wave, OpenPrompts.NonRespondent silent, int ordinal, Instant now) {
        return OutboxMessage.reminder(
                wave.id(),
                silent.person(),
                ordinal,
                hours.nextOpen(now, silent.person().zone()));
    }

    /** When this person is reminded that long after they were asked; never if the wave closes too soon for it. */
    private Optional<Instant> due(Wave wave, Duration after, OpenPrompts.NonRespondent silent) {
        ZoneId zone = silent.person().zone();
        Instant due = after.equals(Duration.ofDays(after.toDays()))
                ? later(
                        hours.plusWorkingDays(silent.asked(), after.toDays(), zone),
                        hours.plusWorkingDays(silent.last(), 1, zone)) // One that came late pushes on the next.
                : hours.nextOpen(silent.asked().plus(after), zone);
        if (due.isBefore(wave.closes())) {
            return Optional.of(due);
        }
        Instant last = hours.lastWorkingDayBefore(wave.closes(), silent.asked(), zone);
        return Optional.of(last).filter(instant -> day(instant, zone).isAfter(day(silent.last(), zone)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
