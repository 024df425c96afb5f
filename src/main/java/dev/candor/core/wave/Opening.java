package dev.candor.core.wave;

import dev.candor.core.audience.Roster;
import dev.candor.core.ballot.Slot;
import dev.candor.core.invite.Letter;
import java.util.List;

/** All that is written when a wave opens, in one step. */
public record Opening(Wave wave, Roster roster, List<Slot> box, List<Letter> prompts, Recollection recollection) {
    public Opening {
        box = List.copyOf(box);
        prompts = List.copyOf(prompts);
    }
}
