package dev.candor.core.wave;

import dev.candor.core.audience.WorkingHours;
import dev.candor.core.invite.Invitations;
import dev.candor.core.invite.Letter;
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
        int ordinal = (int) wave.survey().remindAfter().stream()
                .filter(after -> !now.isBefore(wave.scheduled().plus(after)))
                .count();
        if (ordinal == 0) {
            return;
        }
        List<Letter> letters = invitations.toRemind(wave.id(), ordinal).stream()
                .map(person -> Letter.reminder(wave.id(), person, ordinal, hours.next(now, person.zone())))
                .toList();
        if (!letters.isEmpty()) {
            invitations.remind(wave.id(), ordinal, letters);
        }
    }
}
