package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsPushResponse;
import com.slack.api.model.view.View;
import dev.candor.core.page.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a button was pressed, and how what follows gets there. */
sealed interface Surface {
    Logger LOG = LoggerFactory.getLogger(Surface.class);

    /** Shows a view that can be filled in or read; brings its id, or says what hindered it. */
    Optional<String> open(View view);

    /** Puts the page where the button was. */
    void replace(Page page);

    /** Says the page to the person alone. */
    void whisper(Page page);

    /** The surface of the button in this payload. */
    static Surface of(BlockActionPayload payload, WebApi api) {
        String trigger = payload.getTriggerId();
        View view = payload.getView();
        if (view == null) {
            return new OfMessage(api, trigger, payload.getResponseUrl());
        }
        return "home".equals(view.getType()) ? new OfHome(api, trigger) : new OfModal(api, trigger, view.getId());
    }

    /** Puts another view in the place of one that is open; if the person has closed it, that is no trouble. */
    static void update(WebApi api, String viewId, View view) {
        Reply<?> reply = api.call(
                client -> client.viewsUpdate(request -> request.viewId(viewId).view(view)));
        note("views.update", reply);
    }

    private static Optional<String> id(@Nullable View opened) {
        return Optional.ofNullable(opened).map(View::getId);
    }

    private static void note(String method, Reply<?> reply) {
        reply.advice().ifPresent(advice -> LOG.warn("{}: {}", method, advice));
    }

    private static Reply<ViewsOpenResponse> viewsOpen(WebApi api, String trigger, View view) {
        Reply<ViewsOpenResponse> reply = api.call(
                client -> client.viewsOpen(request -> request.triggerId(trigger).view(view)));
        note("views.open", reply);
        return reply;
    }

    private static boolean isLate(Reply<? extends SlackApiTextResponse> reply) {
        return reply instanceof Reply.No<?> no
                && (Codes.kind(no.code()) == Codes.Kind.RACE || no.detail().contains("trigger"));
    }

    /** A message; answers travel through the address that came with the press. */
    record OfMessage(WebApi api, String trigger, String responseUrl) implements Surface {
        @Override
        public Optional<String> open(View view) {
            Reply<ViewsOpenResponse> reply = viewsOpen(api, trigger, view);
            if (reply instanceof Reply.Ok<ViewsOpenResponse> ok) {
                return id(ok.body().getView());
            }
            whisper(isLate(reply) ? Sentences.LATE : Sentences.notShown(reply));
            return Optional.empty();
        }

        @Override
        public void replace(Page page) {
            api.respond(responseUrl, Sentences.instead(page)).ifPresent(trouble -> LOG.warn("{}", trouble));
        }

        @Override
        public void whisper(Page page) {
            api.respond(responseUrl, Sentences.whisper(page)).ifPresent(trouble -> LOG.warn("{}", trouble));
        }
    }

    /** A modal, which has no address of its own: what follows lies on top of it or takes its place. */
    record OfModal(WebApi api, String trigger, String viewId) implements Surface {
        @Override
        public Optional<String> open(View view) {
            Reply<ViewsPushResponse> reply = api.call(client ->
                    client.viewsPush(request -> request.triggerId(trigger).view(view)));
            if (reply instanceof Reply.Ok<ViewsPushResponse> ok) {
                return id(ok.body().getView());
            }
            // Three lie on top of each other at most, and the trigger may be used up.
            update(api, viewId, view);
            return Optional.of(viewId);
        }

        @Override
        public void replace(Page page) {
            update(api, viewId, Views.reading("Candor", page));
        }

        @Override
        public void whisper(Page page) {
            open(Views.reading("Candor", page));
        }
    }

    /** The home tab: what is said there is said in a modal. */
    record OfHome(WebApi api, String trigger) implements Surface {
        @Override
        public Optional<String> open(View view) {
            return viewsOpen(api, trigger, view) instanceof Reply.Ok<ViewsOpenResponse> ok
                    ? id(ok.body().getView())
                    : Optional.empty();
        }

        @Override
        public void replace(Page page) {
            open(Views.reading("Candor", page));
        }

        @Override
        public void whisper(Page page) {
            open(Views.reading("Candor", page));
        }
    }
}
