package dev.candor.edge.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.candor.core.page.Page;
import dev.candor.core.ui.AccessGate;
import dev.candor.core.ui.Requester;

/** Publishes the home tab when a person opens it and when its content changes. */
final class HomeTab implements BoltEventHandler<AppHomeOpenedEvent> {
    private final SlackReplies replies;
    private final AccessGate gate;
    private final RequestWorkers workers;

    HomeTab(SlackReplies replies, AccessGate gate, RequestWorkers workers) {
        this.replies = replies;
        this.gate = gate;
        this.workers = workers;
    }

    @Override
    public Response apply(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        AppHomeOpenedEvent opened = payload.getEvent();
        // Slack sends the event for the messages tab, too.
        if (opened.getTab() == null || opened.getTab().equals("home")) {
            Requester requester = RequesterReader.of(opened.getUser(), payload.getTeamId());
            workers.inBackground("the home tab", () -> publish(requester));
        }
        return context.ack();
    }

    private void publish(Requester requester) {
        String person = requester.id();
        publish(
                person,
                RequestWorkers.attempt(
                        "the home tab",
                        () -> gate.interactions(requester).home(person),
                        AdapterTexts.SOMETHING_WENT_WRONG));
    }

    void publish(String person, Page page) {
        RequestWorkers.attempt(
                "the home tab",
                () -> replies.publish(person, page),
                () -> replies.publish(person, AdapterTexts.SOMETHING_WENT_WRONG));
    }
}
