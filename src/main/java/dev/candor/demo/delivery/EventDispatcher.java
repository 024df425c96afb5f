package dev.candor.demo.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.workspace.Identity;
import dev.candor.demo.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Takes what people do to the bot, and events again and again until they are acknowledged. */
public final class EventDispatcher {
    /** How long after the failed try before it an event is tried again. */
    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final Workspace workspace;
    private final AtomicLong eventIds = new AtomicLong(1);
    private final List<Late> late = new ArrayList<>();
    private volatile EventChannel line = event -> new BotAnswer.Failed("connection_failed", "the bot is not connected");
    private volatile Duration slowest = Duration.ZERO;

    /** A courier of this workspace, who does not know the way to the bot yet. */
    public EventDispatcher(Workspace workspace) {
        this.workspace = workspace;
    }

    /** From now on takes this way. */
    public void use(EventChannel newLine) {
        line = newLine;
    }

    /** The longest that any acknowledgement took. */
    public Duration slowestAck() {
        return slowest;
    }

    /** Takes a slash command there; what comes back is shown by the caller. */
    public BotAnswer command(ObjectNode form) {
        return once(Event.first(Event.Kind.COMMAND, form), form.path("command").asText());
    }

    /** Takes a click, a submission or a closing there. */
    public BotAnswer interaction(ObjectNode payload) {
        StringBuilder what = new StringBuilder(payload.path("type").asText());
        payload.path("actions")
                .forEach(action ->
                        what.append(' ').append(action.path("action_id").asText()));
        what.append(' ').append(payload.path("view").path("callback_id").asText());
        return once(
                Event.first(Event.Kind.INTERACTION, payload), what.toString().strip());
    }

    /** Tells the bot of an event, if it subscribed to it under this name. */
    public void event(String subscription, ObjectNode event) {
        if (!workspace.manifest().isSubscribedTo(subscription)) {
            return;
        }
        Duration delay = workspace.faults().takeDelay();
        boolean twice = workspace.faults().takeDuplicate();
        for (int copy = 0; copy < (twice ? 2 : 1); copy++) {
            Event parcel = Event.first(Event.Kind.EVENT, wrapped(event));
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
        due.forEach(one -> attempt(one.event));
    }

    private void attempt(Event event) {
        if (send(event) instanceof BotAnswer.Failed failed) {
            workspace
                    .problems()
                    .add("event " + event.payload().path("event").path("type").asText() + ": " + failed.reason() + " ("
                            + failed.detail() + ")");
            if (event.retry() >= PAUSES.size() || failed.detail().contains("X-Slack-No-Retry")) {
                return;
            }
            Event again = event.again(failed.reason());
            Duration pause = PAUSES.get(event.retry());
            if (pause.isZero()) {
                attempt(again);
            } else {
                put(again, pause);
            }
        }
    }

    private void put(Event event, Duration pause) {
        synchronized (late) {
            late.add(new Late(workspace.clock().instant().plus(pause), event));
        }
    }

    private BotAnswer once(Event event, String what) {
        BotAnswer answer = send(event);
        if (answer instanceof BotAnswer.Failed failed) {
            workspace.problems().add(what + ": " + failed.reason() + " (" + failed.detail() + ")");
        }
        return answer;
    }

    private BotAnswer send(Event event) {
        BotAnswer answer = line.send(event);
        if (answer instanceof BotAnswer.Acked acked && acked.took().compareTo(slowest) > 0) {
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

    private record Late(Instant due, Event event) {}
}
