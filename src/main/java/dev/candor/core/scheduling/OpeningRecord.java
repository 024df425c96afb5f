package dev.candor.core.scheduling;

import dev.candor.core.ballot.Slot;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.sampling.ContactHistoryUpdate;
import dev.candor.core.sampling.Roster;
import java.util.List;
import java.util.Set;

/**
 * Everything that is stored in one transaction when a wave opens.
 *
 * @param owners ids of the product's owners at the opening; only they may read comments for owners
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
