package dev.candor.core.wave;

import dev.candor.core.invite.Invitations;
import dev.candor.core.invite.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Changes what asked those who have answered, some hours later, all of a stretch together and each at an instant of its
 * own: when a message changes says nothing about when its reader answered.
 */
public final class Thanks {
    private static final Duration STRETCH = Duration.ofHours(6);
    private static final Duration SPREAD = Duration.ofHours(1);

    private final Invitations invitations;
    private final RandomGenerator random;
    private final Map<String, Instant> seen = new HashMap<>();

    /** Over these invitations; {@code random} must be unpredictable. */
    public Thanks(Invitations invitations, RandomGenerator random) {
        this.invitations = invitations;
        this.random = random;
    }

    /** Puts the letters of this open wave at the first look after the end of a stretch. */
    void tick(Wave wave, Instant now) {
        long whole = Duration.between(wave.scheduled(), now).dividedBy(STRETCH);
        Instant mark = wave.scheduled().plus(STRETCH.multipliedBy(whole));
        Instant before = seen.put(wave.id(), mark);
        if (before == null || mark.equals(before)) {
            return; // After a start in the middle of a stretch, its end is waited for.
        }
        List<Letter> letters = invitations.toThank(wave.id()).stream()
                .map(person -> Letter.sealed(wave.id(), person, now.plusMillis(random.nextLong(SPREAD.toMillis()))))
                .toList();
        if (!letters.isEmpty()) {
            invitations.thank(wave.id(), letters);
        }
    }
}
