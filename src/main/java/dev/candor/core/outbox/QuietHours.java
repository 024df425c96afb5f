package dev.candor.core.outbox;

import dev.candor.core.sampling.Availability;
import dev.candor.core.sampling.AvailabilitySource;
import dev.candor.core.survey.WorkingHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Keeps messages from disturbing people outside working hours or while they are away. */
public final class QuietHours {
    private final WorkingHours hours;
    private final AvailabilitySource availabilities;

    public QuietHours(WorkingHours hours, AvailabilitySource availabilities) {
        this.hours = hours;
        this.availabilities = availabilities;
    }

    SendTime sendTime(OutboxMessage message, Instant now) {
        if (!message.respectsQuietHours()) {
            return new SendTime.Now(message);
        }
        Availability availability = availabilities.of(message.to());
        if (availability instanceof Availability.Here here) {
            return withinWorkingHours(message, now, here.zone());
        }
        if (availability instanceof Availability.Away away) {
            // An owner who is away may be the only one who can solve the problem of an alert.
            boolean waits = message instanceof OutboxMessage.Asking && away.isAwayAt(now);
            return waits ? new SendTime.Later(nextAttempt(away, now)) : withinWorkingHours(message, now, away.zone());
        }
        if (availability instanceof Availability.Gone && message instanceof OutboxMessage.Asking) {
            return new SendTime.Never();
        }
        return withinWorkingHours(
                message, now, message.zone()); // Fall back to the timezone that was known when the message was queued.
    }

    private SendTime withinWorkingHours(OutboxMessage message, Instant now, ZoneId zone) {
        Instant allowed = hours.nextOpen(now, zone);
        return allowed.isAfter(now) ? new SendTime.Later(allowed) : new SendTime.Now(message.sentAt(now, zone));
    }

    /** When to check again: at their return, but at least every working day, because they may return early. */
    private Instant nextAttempt(Availability.Away away, Instant now) {
        Instant tomorrow = hours.plusWorkingDays(now, 1, away.zone());
        Optional<Instant> back = away.until().map(until -> hours.nextOpen(until, away.zone()));
        return back.filter(instant -> instant.isBefore(tomorrow)).orElse(tomorrow);
    }
}
