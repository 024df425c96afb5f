package dev.candor.core.invite;

import dev.candor.core.audience.Presence;
import dev.candor.core.audience.Whereabouts;
import dev.candor.core.audience.WorkingHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Nobody is disturbed at night, on vacation or in bed. */
public final class Courtesy {
    private final WorkingHours hours;
    private final Whereabouts whereabouts;

    /** Within these hours, wherever people are. */
    public Courtesy(WorkingHours hours, Whereabouts whereabouts) {
        this.hours = hours;
        this.whereabouts = whereabouts;
    }

    /** Whether this letter may leave now. */
    Moment of(Letter letter, Instant now) {
        if (!letter.keepsHours()) {
            return new Moment.Now(letter);
        }
        Presence presence = whereabouts.of(letter.to());
        if (presence instanceof Presence.Here here) {
            return within(letter, now, here.zone());
        }
        if (presence instanceof Presence.Away away) {
            // An owner who is away may be the only one who can mend what a notice is about.
            boolean waits = letter.asks() && away.at(now);
            return waits ? new Moment.Later(back(away, now)) : within(letter, now, away.zone());
        }
        if (presence instanceof Presence.Gone && letter.asks()) {
            return new Moment.Never();
        }
        return within(letter, now, letter.zone()); // It goes by what was known when it was written.
    }

    private Moment within(Letter letter, Instant now, ZoneId zone) {
        Instant proper = hours.next(now, zone);
        return proper.isAfter(now) ? new Moment.Later(proper) : new Moment.Now(letter.leaving(now, zone));
    }

    /** When they may be back: who forgot to say until when, or comes back early, is looked for every working day. */
    private Instant back(Presence.Away away, Instant now) {
        Instant tomorrow = hours.plus(now, 1, away.zone());
        Optional<Instant> back = away.until().map(until -> hours.next(until, away.zone()));
        return back.filter(instant -> instant.isBefore(tomorrow)).orElse(tomorrow);
    }
}
