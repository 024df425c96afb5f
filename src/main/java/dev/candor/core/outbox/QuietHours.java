package dev.candor.core.outbox;

import dev.candor.core.sampling.Availability;
import dev.candor.core.sampling.AvailabilitySource;
import dev.candor.core.survey.WorkingHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Nobody is disturbed at night, on vacation or in bed. */
public final class QuietHours {
    private final WorkingHours hours;
    private final AvailabilitySource availabilities;

    /** Within these hours, wherever people are. */
    public QuietHours(WorkingHours hours, AvailabilitySource availabilities) {
        this.hours = hours;
        this.availabilities = availabilities;
    }

    /** Whether this letter may leave now. */
    SendTime sendTime(OutboxMessage message, Instant now) {
        if (!message.respectsQuietHours()) {
            return new SendTime.Now(message);
        }
        Availability availability = availabilities.of(message.to());
        if (availability instanceof Availability.Here here) {
            return withinWorkingHours(message, now, here.zone());
        }
        if (availability instanceof Availability.Away away) {
            // An owner who is away may be the only one who can mend what a notice is about.
            boolean waits = message instanceof OutboxMessage.Asking && away.isAwayAt(now);
            return waits ? new SendTime.Later(nextAttempt(away, now)) : withinWorkingHours(message, now, away.zone());
        }
        if (availability instanceof Availability.Gone && message instanceof OutboxMessage.Asking) {
            return new SendTime.Never();
        }
        return withinWorkingHours(message, now, message.zone()); // It goes by what was known when it was written.
    }

    private SendTime withinWorkingHours(OutboxMessage message, Instant now, ZoneId zone) {
        Instant proper = hours.nextOpen(now, zone);
        return proper.isAfter(now) ? new SendTime.Later(proper) : new SendTime.Now(message.sentAt(now, zone));
    }

    /** When they may be back: who forgot to say until when, or comes back early, is looked for every working day. */
    private Instant nextAttempt(Availability.Away away, Instant now) {
        Instant tomorrow = hours.plusWorkingDays(now, 1, away.zone());
        Optional<Instant> back = away.until().map(until -> hours.nextOpen(until, away.zone()));
        return back.filter(instant -> instant.isBefore(tomorrow)).orElse(tomorrow);
    }
}
