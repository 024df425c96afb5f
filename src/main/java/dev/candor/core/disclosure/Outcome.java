package dev.candor.core.disclosure;

import java.util.List;

/**
 * What counting a wave leaves behind; all else is forgotten.
 *
 * @param held comments to be sealed for the next wave of the survey, in an order that says nothing
 */
public record Outcome(Release release, List<HeldComment> held) {
    public Outcome {
        held = List.copyOf(held);
    }
}
