package dev.candor.demo.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Issued trigger ids; each opens one modal for one user within a limit of real time. */
public final class Triggers {
    private final Map<String, Trigger> issued = new HashMap<>();
    private final InstantSource wall;
    private final Duration lifetime;
    private long next = 1;

    Triggers(InstantSource wall, Duration lifetime) {
        this.wall = wall;
        this.lifetime = lifetime;
    }

    /** Result of using a trigger id. */
    public sealed interface Exchange {
        /** The trigger id was valid and is now used up. */
        record Good(String user) implements Exchange {}

        /** The trigger id was invalid, with Slack's error code. */
        record Bad(String error) implements Exchange {}
    }

    /** Issues a trigger id for a user. */
    public synchronized String issue(String user) {
        String id = "12466734323." + (1395872398L + next) + "." + Long.toHexString(0x5eed0000L + next++);
        issued.put(id, new Trigger(user, wall.instant().plus(lifetime), false));
        return id;
    }

    /** Uses up a trigger id. */
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
