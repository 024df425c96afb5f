package dev.candor.core.invite;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The durable queue of letters. */
public interface Outbox {
    /**
     * Takes letters that are due, in random order, so that no one else takes them before {@code until}. A letter taken
     * once is {@link Letter#unsure()} when it is taken again, unless {@link #again} said otherwise. Prompts and reminders
     * that are due and no longer {@link #wanted} are dropped.
     */
    List<Letter> claim(Instant now, Instant until, int most);

    /** The letter has arrived; the place of a prompt is kept until its wave is closed. */
    void delivered(Letter letter, Place place);

    /** The letter goes back, to be taken again at {@code due}. */
    void again(Letter letter, Instant due, boolean unsure);

    /** The letter will never be delivered. */
    void drop(Letter letter);

    /** Whether a prompt or reminder still makes sense: its wave is open, and its person has neither answered nor declined. */
    boolean wanted(Letter letter);

    /** Where this person's prompt of this wave stands, if it was delivered. */
    Optional<Place> prompt(String wave, String person);

    /** When the next letter is due, if any waits. */
    Optional<Instant> nextDue();
}
