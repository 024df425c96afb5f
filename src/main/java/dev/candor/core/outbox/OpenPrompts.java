package dev.candor.core.outbox;

import dev.candor.core.survey.Person;
import java.time.Instant;
import java.util.List;

/** Who was asked in an open wave, and what is still to be said to them. */
public interface OpenPrompts {
    /** Those who were asked in this wave and have neither answered nor declined, by their id. */
    List<NonRespondent> nonRespondents(String wave);

    /** In one step: puts the reminders and counts them as this ordinal; earlier ones that still wait are not wanted any more. */
    void remind(String wave, int ordinal, List<OutboxMessage.Reminder> reminders);

    /**
     * Someone who was asked and has said nothing.
     *
     * @param person and the timezone in which they were asked
     * @param asked when the prompt left
     * @param last when the last message about it left, the prompt or a reminder
     * @param reminders how many were put, waiting ones included
     */
    record NonRespondent(Person person, Instant asked, Instant last, int reminders) {}

    /** This person will not be reminded in this wave, and what asked them says so. */
    void decline(String wave, String person);
}
