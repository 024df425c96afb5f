package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.candor.core.desk.AccessGate;
import dev.candor.core.desk.FrontDesk;
import dev.candor.core.desk.FrontDesk.Reaction;
import dev.candor.core.desk.Requester;
import dev.candor.core.page.Page;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Answers pressed buttons: acknowledged at once, then the button's form is opened or its reaction shown. */
final class Presses implements BlockActionHandler {
    private static final String WHAT = "a button";

    private final WebApi api;
    private final AccessGate gate;
    private final Home home;
    private final Workers workers;

    Presses(WebApi api, AccessGate gate, Home home, Workers workers) {
        this.api = api;
        this.gate = gate;
        this.home = home;
        this.workers = workers;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        BlockActionPayload.Action action = payload.getActions().get(0);
        // A name without an area is a field of a form; what was chosen comes when the form is sent.
        if (action.getActionId().contains(".")) {
            String value = action.getSelectedOption() == null
                    ? Objects.requireNonNullElse(action.getValue(), "")
                    : action.getSelectedOption().getValue();
            Press press = new Press(Requesters.of(payload), action.getActionId(), value);
            begin(press, Surface.of(payload, api));
        }
        return context.ack();
    }

    private void begin(Press press, Surface surface) {
        CompletableFuture<Optional<View>> form = workers.begin(
                WHAT,
                () -> desk(press)
                        .form(press.person(), press.action(), press.value())
                        .map(Views::modal),
                Optional.of(Views.reading("Candor", Sentences.SORRY)));
        workers.hurry(form, view -> show(press, surface, view), () -> bridge(press, surface, form));
    }

    private void show(Press press, Surface surface, Optional<View> form) {
        Workers.attempt(
                WHAT,
                () -> form.ifPresentOrElse(
                        surface::open,
                        () -> show(press, surface, desk(press).press(press.person(), press.action(), press.value()))),
                () -> surface.whisper(Sentences.SORRY));
    }

    private void show(Press press, Surface surface, Reaction reaction) {
        if (reaction instanceof Reaction.Replace replace) {
            surface.replace(replace.page());
        } else if (reaction instanceof Reaction.Whisper whisper) {
            surface.whisper(whisper.page());
        } else {
            home.publish(press.person(), ((Reaction.Redraw) reaction).home());
        }
    }

    /** The trigger lives three seconds: something is opened with it now, and filled when there is something to fill. */
    private void bridge(Press press, Surface surface, CompletableFuture<Optional<View>> form) {
        surface.open(Views.reading("Candor", Sentences.MOMENT)).ifPresent(viewId -> {
            var unused = form.thenAccept(late -> workers.aside(WHAT, () -> {
                View view = Workers.attempt(
                        WHAT,
                        () -> late.orElseGet(() -> said(press, surface)),
                        Views.reading("Candor", Sentences.SORRY));
                Surface.update(api, viewId, view);
            }));
        });
    }

    private View said(Press press, Surface surface) {
        Reaction reaction = desk(press).press(press.person(), press.action(), press.value());
        if (reaction instanceof Reaction.Whisper whisper) {
            return Views.reading("Candor", whisper.page());
        }
        show(press, surface, reaction);
        return Views.reading("Candor", Page.saying("Done."));
    }

    private FrontDesk desk(Press press) {
        return gate.desk(press.requester());
    }

    /** Who pressed what. */
    private record Press(Requester requester, String action, String value) {
        String person() {
            return requester.id();
        }
    }
}
