package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.candor.core.page.Page;
import dev.candor.core.ui.AccessGate;
import dev.candor.core.ui.Interactions;
import dev.candor.core.ui.Interactions.Reaction;
import dev.candor.core.ui.Requester;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Answers pressed buttons: acknowledged at once, then the button's form is opened or its reaction shown. */
final class ButtonHandler implements BlockActionHandler {
    private static final String WHAT = "a button";

    private final SlackClient api;
    private final AccessGate gate;
    private final HomeTab home;
    private final RequestWorkers workers;

    ButtonHandler(SlackClient api, AccessGate gate, HomeTab home, RequestWorkers workers) {
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
            Press press = new Press(RequesterReader.of(payload), action.getActionId(), value);
            begin(press, ReplyTarget.of(payload, api));
        }
        return context.ack();
    }

    private void begin(Press press, ReplyTarget surface) {
        CompletableFuture<Optional<View>> form = workers.begin(
                WHAT,
                () -> desk(press)
                        .form(press.person(), press.action(), press.value())
                        .map(ViewRenderer::modal),
                Optional.of(ViewRenderer.reading("Candor", Texts.SORRY)));
        workers.hurry(form, view -> show(press, surface, view), () -> bridge(press, surface, form));
    }

    private void show(Press press, ReplyTarget surface, Optional<View> form) {
        RequestWorkers.attempt(
                WHAT,
                () -> form.ifPresentOrElse(
                        surface::open,
                        () -> show(press, surface, desk(press).press(press.person(), press.action(), press.value()))),
                () -> surface.whisper(Texts.SORRY));
    }

    private void show(Press press, ReplyTarget surface, Reaction reaction) {
        if (reaction instanceof Reaction.Replace replace) {
            surface.replace(replace.page());
        } else if (reaction instanceof Reaction.Whisper whisper) {
            surface.whisper(whisper.page());
        } else {
            home.publish(press.person(), ((Reaction.Redraw) reaction).home());
        }
    }

    /** The trigger lives three seconds: something is opened with it now, and filled when there is something to fill. */
    private void bridge(Press press, ReplyTarget surface, CompletableFuture<Optional<View>> form) {
        surface.open(ViewRenderer.reading("Candor", Texts.MOMENT)).ifPresent(viewId -> {
            var unused = form.thenAccept(late -> workers.aside(WHAT, () -> {
                View view = RequestWorkers.attempt(
                        WHAT,
                        () -> late.orElseGet(() -> said(press, surface)),
                        ViewRenderer.reading("Candor", Texts.SORRY));
                ReplyTarget.update(api, viewId, view);
            }));
        });
    }

    private View said(Press press, ReplyTarget surface) {
        Reaction reaction = desk(press).press(press.person(), press.action(), press.value());
        if (reaction instanceof Reaction.Whisper whisper) {
            return ViewRenderer.reading("Candor", whisper.page());
        }
        show(press, surface, reaction);
        return ViewRenderer.reading("Candor", Page.of("Done."));
    }

    private Interactions desk(Press press) {
        return gate.desk(press.requester());
    }

    /** Who pressed what. */
    private record Press(Requester requester, String action, String value) {
        String person() {
            return requester.id();
        }
    }
}
