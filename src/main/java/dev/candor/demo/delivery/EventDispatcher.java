package dev.candor.demo.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.workspace.Identity;
import dev.candor.demo.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Sends interactions, commands and events to the bot; events are retried until they are acknowledged. */
public final class EventDispatcher {
    /** Delay of each retry after the failed attempt before it. */
    private static final List<Duration> RETRY_DELAYS =
            List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final Workspace workspace;
    private final AtomicLong eventIds = new AtomicLong(1);
    private final List<DelayedEvent> delayed = new ArrayList<>();
    private volatile EventChannel channel =
            event -> new BotAnswer.Failed("connection_failed", "the bot is not connected");

    /** Dispatcher of a workspace, not connected to the bot yet. */
    public EventDispatcher(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Sends all further requests through this channel. */
    public void connect(EventChannel newChannel) {
        channel = newChannel;
    }

    /** Sends a slash command; the caller shows the answer. */
    public BotAnswer command(ObjectNode form) {
        return sendOnce(
                Event.first(Event.Kind.COMMAND, form), form.path("command").asText());
    }

    /** Sends a block action, a submission or a closed view. */
    public BotAnswer interaction(ObjectNode payload) {
        StringBuilder what = new StringBuilder(payload.path("type").asText());
        payload.path("actions")
                .forEach(action ->
                        what.append(' ').append(action.path("action_id").asText()));
        what.append(' ').append(payload.path("view").path("callback_id").asText());
        return sendOnce(
                Event.first(Event.Kind.INTERACTION, payload), what.toString().strip());
    }

    /** Sends an event, if the manifest subscribes to it. */
    public void event(String subscription, ObjectNode event) {
        if (!workspace.manifest().isSubscribedTo(subscription)) {
            return;
        }
        Duration delay = workspace.faults().takeDelay();
        boolean twice = workspace.faults().takeDuplicate();
        for (int copy = 0; copy < (twice ? 2 : 1); copy++) {
            Event copied = Event.first(Event.Kind.EVENT, envelope(event));
            if (delay.isZero()) {
                attempt(copied);
            } else {
                schedule(copied, delay);
            }
        }
    }

    /** Sends the delayed events and retries that are due. */
    public void tick() {
        Instant now = workspace.clock().instant();
        List<DelayedEvent> due = new ArrayList<>();
        synchronized (delayed) {
            delayed.removeIf(one -> !one.due.isAfter(now) && due.add(one));
        }
        due.forEach(one -> attempt(one.event));
    }

    private void attempt(Event event) {
        if (channel.send(event) instanceof BotAnswer.Failed failed) {
            workspace
                    .problems()
                    .add("event " + event.payload().path("event").path("type").asText() + ": " + failed.reason() + " ("
                            + failed.detail() + ")");
            if (event.retry() >= RETRY_DELAYS.size() || failed.detail().contains("X-Slack-No-Retry")) {
                return;
            }
            Event again = event.retried(failed.reason());
            Duration pause = RETRY_DELAYS.get(event.retry());
            if (pause.isZero()) {
                attempt(again);
            } else {
                schedule(again, pause);
            }
        }
    }

    private void schedule(Event event, Duration pause) {
        synchronized (delayed) {
            delayed.add(new DelayedEvent(workspace.clock().instant().plus(pause), event));
        }
    }

    private BotAnswer sendOnce(Event event, String what) {
        BotAnswer answer = channel.send(event);
        if (answer instanceof BotAnswer.Failed failed) {
            workspace.problems().add(what + ": " + failed.reason() + " (" + failed.detail() + ")");
        }
        return answer;
    }

    private ObjectNode envelope(ObjectNode event) {
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

    private record DelayedEvent(Instant due, Event event) {}
}
