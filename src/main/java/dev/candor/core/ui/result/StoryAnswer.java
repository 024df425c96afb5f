package dev.candor.core.ui.result;

import java.util.Optional;

/** The story of a quarter, or why there is none. */
public sealed interface StoryAnswer {
    /** There is a story. */
    record Told(Story told) implements StoryAnswer {}

    /** There is no story; a sentence says why, and what to ask instead. */
    record Untold(String why) implements StoryAnswer {}

    /** The story, if there is one. */
    default Optional<Story> story() {
        return this instanceof Told answer ? Optional.of(answer.told()) : Optional.empty();
    }
}
