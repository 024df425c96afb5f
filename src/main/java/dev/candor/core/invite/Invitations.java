package dev.candor.core.invite;

import dev.candor.core.audience.Person;
import java.util.List;

/** Who was asked in an open wave and has not yet answered or declined. */
public interface Invitations {
    /** People who were asked, have neither answered nor declined, and got fewer than {@code ordinal} reminders. */
    List<Person> toRemind(String wave, int ordinal);

    /** In one step: puts the reminders in the place of earlier ones that still wait, and counts them as this ordinal. */
    void remind(String wave, int ordinal, List<Letter> reminders);

    /** This person will not be reminded in this wave. */
    void decline(String wave, String person);
}
