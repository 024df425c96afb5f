package dev.candor.core.scheduling;

import dev.candor.core.ballot.Slot;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.sampling.ContactHistoryUpdate;
import dev.candor.core.sampling.Roster;
import java.util.List;
import java.util.Set;

/**
 * All that is written when a wave opens, in one step.
 *
 * @param owners ids of the people who own the product now: what is written for owners is for them
 */
public record OpeningRecord(
        Wave wave,
        Roster roster,
        Set<String> owners,
        List<Slot> slots,
        List<OutboxMessage.Prompt> prompts,
        ContactHistoryUpdate contacts) {
    public OpeningRecord {
        owners = Set.copyOf(owners);
        slots = List.copyOf(slots);
        prompts = List.copyOf(prompts);
    }
}
