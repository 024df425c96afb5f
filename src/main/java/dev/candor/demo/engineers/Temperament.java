package dev.candor.demo.engineers;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * How one engineer responds to one wave.
 *
 * @param delay time between the prompt and the answer
 * @param needsReminder whether the engineer answers only after a reminder
 */
record Temperament(boolean never, boolean declines, boolean needsReminder, Duration delay) {
    private static final Duration MAX_DELAY = Duration.ofHours(60);

    static Temperament of(Opinions opinions, String person, String product, int wave) {
        // About one in five hardly ever answers; the others skip a wave now and then.
        boolean silent = opinions.chance("silent", person).nextDouble() < 0.2;
        RandomGenerator random = opinions.chance("temper", person, product, Integer.toString(wave));
        boolean never = random.nextDouble() < (silent ? 0.95 : 0.13);
        boolean declines = random.nextDouble() < 0.06;
        double pace = random.nextDouble();
        long minutes = pace < 0.6 ? random.nextLong(5, 360) : pace < 0.8 ? random.nextLong(360, 2_400) : 0;
        return new Temperament(never, declines, pace >= 0.8, Duration.ofMinutes(minutes));
    }

    /** Whether it is time to answer. */
    boolean isDue(Engineer.Asked asked, Instant now) {
        Duration passed = Duration.between(asked.at(), now);
        if (never || passed.compareTo(delay) < 0) {
            return false;
        }
        return !needsReminder || asked.reminders() > 0 || passed.compareTo(MAX_DELAY) > 0;
    }
}
