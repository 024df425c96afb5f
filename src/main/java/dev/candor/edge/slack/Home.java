package dev.candor.edge.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import dev.candor.core.desk.AccessGate;
import dev.candor.core.desk.Requester;
import dev.candor.core.page.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws the home tab when somebody opens it, and anew when something on it has changed. */
final class Home implements BoltEventHandler<AppHomeOpenedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Home.class);

    private final WebApi api;
    private final AccessGate gate;
    private final Workers workers;

    Home(WebApi api, AccessGate gate, Workers workers) {
        this.api = api;
        this.gate = gate;
        this.workers = workers;
    }

    @Override
    public Response apply(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        AppHomeOpenedEvent opened = payload.getEvent();
        // The event also tells of the messages tab.
        if (opened.getTab() == null || opened.getTab().equals("home")) {
            Requester requester = Requesters.of(opened.getUser(), payload.getTeamId());
            workers.aside("the home tab", () -> publish(requester));
        }
        return context.ack();
    }

    private void publish(Requester requester) {
        String person = requester.id();
        publish(
                person,
                Workers.attempt("the home tab", () -> gate.desk(requester).home(person), Sentences.SORRY));
    }

    /** Makes this the home tab of this person. */
    void publish(String person, Page page) {
        View view = Workers.attempt("the home tab", () -> Views.home(page), Views.home(Sentences.SORRY));
        Reply<?> reply = api.call(
                client -> client.viewsPublish(request -> request.userId(person).view(view)));
        reply.advice().ifPresent(advice -> LOG.warn("views.publish: {}", advice));
    }
}
