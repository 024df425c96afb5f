package dev.candor.edge.simulator.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.edge.simulator.workspace.Identity;
import dev.candor.edge.simulator.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Takes what people do to the bot, and events again and again until they are acknowledged. */
public final class Courier {
    /** How long after the failed try before it an event is tried again. */
    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final Workspace workspace;
    private final AtomicLong eventIds = new AtomicLong(1);
    private final List<Late> late = new ArrayList<>();
    private volatile Line line = parcel -> new Answer.Failed("connection_failed", "the bot is not connected");
    private volatile Duration slowest = Duration.ZERO;

    /** A courier of this workspace, who does not know the way to the bot yet. */
    public Courier(Workspace workspace) {
        this.workspace = workspace;
    }

    /** From now on takes this way. */
    public void use(Line newLine) {
        line = newLine;
    }

    /** The longest that any acknowledgement took. */
    public Duration slowestAck() {
        return slowest;
    }

    /** Takes a slash command there; what comes back is shown by the caller. */
    public Answer command(ObjectNode form) {
        return once(
                Parcel.first(Parcel.Kind.COMMAND, form), form.path("command").asText());
    }

    /** Takes a click, a submission or a closing there. */
    public Answer interaction(ObjectNode payload) {
        StringBuilder what = new StringBuilder(payload.path("type").asText());
        payload.path("actions")
                .forEach(action ->
                        what.append(' ').append(action.path("action_id").asText()));
        what.append(' ').append(payload.path("view").path("callback_id").asText());
        return once(
                Parcel.first(Parcel.Kind.INTERACTION, payload), what.toString().strip());
    }

    /** Tells the bot of an event, if it subscribed to it under this name. */
    public void event(String subscription, ObjectNode event) {
        if (!workspace.manifest().isSubscribedTo(subscription)) {
            return;
        }
        Duration delay = workspace.faults().takeDelay();
        boolean twice = workspace.faults().takeDuplicate();
        for (int copy = 0; copy < (twice ? 2 : 1); copy++) {
            Parcel parcel = Parcel.first(Parcel.Kind.EVENT, wrapped(event));
            if (delay.isZero()) {
                attempt(parcel);
            } else {
                put(parcel, delay);
            }
        }
    }

    /** Tries again what is due by now. */
    public void tick() {
        Instant now = workspace.clock().instant();
        List<Late> due = new ArrayList<>();
        synchronized (late) {
            late.removeIf(one -> !one.due.isAfter(now) && due.add(one));
        }
        due.forEach(one -> attempt(one.parcel));
    }

    private void attempt(Parcel parcel) {
        if (send(parcel) instanceof Answer.Failed failed) {
            workspace
                    .problems()
                    .add("event " + parcel.payload().path("event").path("type").asText() + ": " + failed.reason() + " ("
                            + failed.detail() + ")");
            if (parcel.retry() >= PAUSES.size() || failed.detail().contains("X-Slack-No-Retry")) {
                return;
            }
            Parcel again = parcel.again(failed.reason());
            Duration pause = PAUSES.get(parcel.retry());
            if (pause.isZero()) {
                attempt(again);
            } else {
                put(again, pause);
            }
        }
    }

    private void put(Parcel parcel, Duration pause) {
        synchronized (late) {
            late.add(new Late(workspace.clock().instant().plus(pause), parcel));
        }
    }

    private Answer once(Parcel parcel, String what) {
        Answer answer = send(parcel);
        if (answer instanceof Answer.Failed failed) {
            workspace.problems().add(what + ": " + failed.reason() + " (" + failed.detail() + ")");
        }
        return answer;
    }

    private Answer send(Parcel parcel) {
        Answer answer = line.send(parcel);
        if (answer instanceof Answer.Acked acked && acked.took().compareTo(slowest) > 0) {
            slowest = acked.took();
        }
        return answer;
    }

    private ObjectNode wrapped(ObjectNode event) {
        Identity identity = workspace.identity();
        ObjectNode wrapper = event.objectNode().put("token", identity.verificationToken());
        wrapper.put("team_id", identity.teamId()).put("api_app_id", identity.appId());
        wrapper.set("event", event.deepCopy());
        wrapper.put("type", "event_callback").put("event_id", "Ev" + eventIds.getAndIncrement());
        wrapper.put("event_time", workspace.clock().instant().getEpochSecond());
        ObjectNode authorization = wrapper.putArray("authorizations").addObject();
        authorization.putNull("enterprise_id").put("team_id", identity.teamId());
        authorization.put("user_id", identity.botUserId()).put("is_bot", true).put("is_enterprise_install", false);
        return wrapper.put("is_ext_shared_channel", false).put("event_context", "4-" + event.hashCode());
    }

    private record Late(Instant due, Parcel parcel) {}
}
