package dev.candor.demo.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Trigger ids: each lets the bot open one modal for one person within three real seconds. */
public final class Triggers {
    private static final Duration LIFETIME = Duration.ofSeconds(3);

    private final Map<String, Trigger> issued = new HashMap<>();
    private final InstantSource wall;
    private long next = 1;

    Triggers(InstantSource wall) {
        this.wall = wall;
    }

    /** What became of a trigger id. */
    public sealed interface Exchange {
        /** It was good, and is spent now. */
        record Good(String user) implements Exchange {}

        /** It was not, and this is Slack's word for why. */
        record Bad(String error) implements Exchange {}
    }

    /** A new one for this person. */
    public synchronized String issue(String user) {
        String id = "12466734323." + (1395872398L + next) + "." + Long.toHexString(0x5eed0000L + next++);
        issued.put(id, new Trigger(user, wall.instant().plus(LIFETIME), false));
        return id;
    }

    /** Spends one. */
    public synchronized Exchange exchange(String id) {
        Trigger trigger = issued.get(id);
        if (trigger == null) {
            return new Exchange.Bad("invalid_trigger_id");
        }
        if (trigger.spent) {
            return new Exchange.Bad("exchanged_trigger_id");
        }
        if (wall.instant().isAfter(trigger.until)) {
            return new Exchange.Bad("expired_trigger_id");
        }
        issued.put(id, new Trigger(trigger.user, trigger.until, true));
        return new Exchange.Good(trigger.user);
    }

    private record Trigger(String user, Instant until, boolean spent) {}
}
