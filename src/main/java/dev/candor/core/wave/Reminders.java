package dev.candor.core.wave;

import dev.candor.core.audience.WorkingHours;
import dev.candor.core.invite.Invitations;
import dev.candor.core.invite.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks those again who have neither answered nor declined, at most twice, in their own working hours. */
public final class Reminders {
    private final Invitations invitations;
    private final WorkingHours hours;

    /** Over these invitations, within these hours of each person. */
    public Reminders(Invitations invitations, WorkingHours hours) {
        this.invitations = invitations;
        this.hours = hours;
    }

    /** Puts the reminders of this open wave that are due; after a standstill one, not two at once. */
    void tick(Wave wave, Instant now) {
        List<Duration> waits = wave.survey().remindAfter();
        for (int ordinal = waits.size(); ordinal > 0; ordinal--) {
            Duration after = waits.get(ordinal - 1);
            if (!now.isBefore(wave.scheduled().plus(after))) {
                remind(wave, ordinal, after, now);
            }
        }
    }

    private void remind(Wave wave, int ordinal, Duration after, Instant now) {
        List<Letter> letters = invitations.toRemind(wave.id(), ordinal).stream()
                // Counted from when this person could first be asked, which may be days after the opening.
                .filter(person -> !now.isBefore(
                        hours.next(wave.scheduled(), person.zone()).plus(after)))
                .map(person -> Letter.reminder(wave.id(), person, ordinal, hours.next(now, person.zone())))
                .toList();
        if (!letters.isEmpty()) {
            invitations.remind(wave.id(), ordinal, letters);
        }
    }
}
