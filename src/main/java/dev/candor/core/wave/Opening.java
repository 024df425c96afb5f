package dev.candor.core.wave;

import dev.candor.core.audience.Roster;
import dev.candor.core.ballot.Slot;
import dev.candor.core.invite.Letter;
import java.util.List;
import java.util.Set;

/**
 * All that is written when a wave opens, in one step.
 *
 * @param owners ids of the people who own the product now: what is written for owners is for them
 */
public record Opening(
        Wave wave, Roster roster, Set<String> owners, List<Slot> box, List<Letter> prompts, Recollection recollection) {
    public Opening {
        owners = Set.copyOf(owners);
        box = List.copyOf(box);
        prompts = List.copyOf(prompts);
    }
}
