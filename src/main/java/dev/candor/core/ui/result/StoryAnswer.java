package dev.candor.core.ui.result;

import java.util.Optional;

/** The story of a quarter, or why there is none. */
public sealed interface StoryAnswer {
    /** There is a story. */
    record Told(Story told) implements StoryAnswer {}

    /**
     * There is no story.
     *
     * @param command what to write in the messenger instead
     */
    record Untold(String why, Optional<String> command) implements StoryAnswer {
        /** The whole answer in the messenger. */
        public String inMessenger() {
            return why + command.map(" "::concat).orElse("");
        }
    }

    /** The story, if there is one. */
    default Optional<Story> story() {
        return this instanceof Told answer ? Optional.of(answer.told()) : Optional.empty();
    }
}
