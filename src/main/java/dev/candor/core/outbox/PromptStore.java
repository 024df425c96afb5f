package dev.candor.core.outbox;

import dev.candor.core.survey.Person;
import java.time.Instant;
import java.util.List;

/** People who were asked in open waves, and their reminders. */
public interface PromptStore {
    /** People who were asked in this wave and have neither answered nor declined, sorted by id. */
    List<NonRespondent> nonRespondents(String wave);

    /** Queues the reminders of this ordinal in one transaction; earlier ones that still wait are no longer wanted. */
    void remind(String wave, int ordinal, List<OutboxMessage.Reminder> reminders);

    /**
     * A person who was asked and has not reacted.
     *
     * @param person with the timezone in which they were asked
     * @param asked when the prompt was sent
     * @param last when the last prompt or reminder was sent
     * @param reminders number of reminders queued, sent or not
     */
    record NonRespondent(Person person, Instant asked, Instant last, int reminders) {}

    /** Whether nothing that is kept tells that this person was asked before this wave. */
    boolean isFirstContact(String wave, String person);

    /** Stops the reminders of this person in this wave and updates their prompt. */
    void decline(String wave, String person);
}
