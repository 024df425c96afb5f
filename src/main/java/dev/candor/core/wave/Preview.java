package dev.candor.core.wave;

import dev.candor.core.audience.Drawn;
import dev.candor.core.audience.Occasion;
import java.time.Instant;

/** What would come of asking a survey now. */
public sealed interface Preview {
    /** It would open for these people, and close at this instant. */
    record Opens(Occasion occasion, Drawn.Asked asked, Instant closes) implements Preview {}

    /** It would not open, for this reason. */
    record Refused(Started why) implements Preview {}
}
