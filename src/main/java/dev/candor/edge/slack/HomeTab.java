package dev.candor.edge.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import dev.candor.core.page.Page;
import dev.candor.core.ui.AccessGate;
import dev.candor.core.ui.Requester;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the home tab when a person opens it and when its content changes. */
final class HomeTab implements BoltEventHandler<AppHomeOpenedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(HomeTab.class);

    private final SlackClient api;
    private final AccessGate gate;
    private final RequestWorkers workers;

    HomeTab(SlackClient api, AccessGate gate, RequestWorkers workers) {
        this.api = api;
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
        View view = RequestWorkers.attempt(
                "the home tab", () -> ViewRenderer.home(page), ViewRenderer.home(AdapterTexts.SOMETHING_WENT_WRONG));
        ApiReply<?> reply = api.call(
                client -> client.viewsPublish(request -> request.userId(person).view(view)));
        reply.advice().ifPresent(advice -> LOG.warn("views.publish: {}", advice));
    }
}
