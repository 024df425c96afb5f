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
sealed interface ReplyTarget {
    Logger LOG = LoggerFactory.getLogger(ReplyTarget.class);

    /** Shows a view that can be filled in or read; brings its id, or says what hindered it. */
    Optional<String> open(View view);

    /** Puts the page where the button was. */
    void replace(Page page);

    /** Says the page to the person alone. */
    void whisper(Page page);

    /** The surface of the button in this payload. */
    static ReplyTarget of(BlockActionPayload payload, SlackClient api) {
        String trigger = payload.getTriggerId();
        View view = payload.getView();
        if (view == null) {
            return new OfMessage(api, trigger, payload.getResponseUrl());
        }
        return "home".equals(view.getType()) ? new OfHome(api, trigger) : new OfModal(api, trigger, view.getId());
    }

    /** Puts another view in the place of one that is open; if the person has closed it, that is no trouble. */
    static void update(SlackClient api, String viewId, View view) {
        ApiReply<?> reply = api.call(
                client -> client.viewsUpdate(request -> request.viewId(viewId).view(view)));
        note("views.update", reply);
    }

    private static Optional<String> id(@Nullable View opened) {
        return Optional.ofNullable(opened).map(View::getId);
    }

    private static void note(String method, ApiReply<?> reply) {
        reply.advice().ifPresent(advice -> LOG.warn("{}: {}", method, advice));
    }

    private static ApiReply<ViewsOpenResponse> viewsOpen(SlackClient api, String trigger, View view) {
        ApiReply<ViewsOpenResponse> reply = api.call(
                client -> client.viewsOpen(request -> request.triggerId(trigger).view(view)));
        note("views.open", reply);
        return reply;
    }

    private static boolean isLate(ApiReply<? extends SlackApiTextResponse> reply) {
        return reply instanceof ApiReply.No<?> no
                && (SlackErrors.kind(no.code()) == SlackErrors.Kind.RACE
                        || no.detail().contains("trigger"));
    }

    /** A message; answers travel through the address that came with the press. */
    record OfMessage(SlackClient api, String trigger, String responseUrl) implements ReplyTarget {
        @Override
        public Optional<String> open(View view) {
            ApiReply<ViewsOpenResponse> reply = viewsOpen(api, trigger, view);
            if (reply instanceof ApiReply.Ok<ViewsOpenResponse> ok) {
                return id(ok.body().getView());
            }
            whisper(isLate(reply) ? Texts.LATE : Texts.notShown(reply));
            return Optional.empty();
        }

        @Override
        public void replace(Page page) {
            api.respond(responseUrl, Texts.instead(page)).ifPresent(trouble -> LOG.warn("{}", trouble));
        }

        @Override
        public void whisper(Page page) {
            api.respond(responseUrl, Texts.whisper(page)).ifPresent(trouble -> LOG.warn("{}", trouble));
        }
    }

    /** A modal, which has no address of its own: what follows lies on top of it or takes its place. */
    record OfModal(SlackClient api, String trigger, String viewId) implements ReplyTarget {
        @Override
        public Optional<String> open(View view) {
            ApiReply<ViewsPushResponse> reply = api.call(client ->
                    client.viewsPush(request -> request.triggerId(trigger).view(view)));
            if (reply instanceof ApiReply.Ok<ViewsPushResponse> ok) {
                return id(ok.body().getView());
            }
            // Three lie on top of each other at most, and the trigger may be used up.
            update(api, viewId, view);
            return Optional.of(viewId);
        }

        @Override
        public void replace(Page page) {
            update(api, viewId, ViewRenderer.reading("Candor", page));
        }

        @Override
        public void whisper(Page page) {
            open(ViewRenderer.reading("Candor", page));
        }
    }

    /** The home tab: what is said there is said in a modal. */
    record OfHome(SlackClient api, String trigger) implements ReplyTarget {
        @Override
        public Optional<String> open(View view) {
            return viewsOpen(api, trigger, view) instanceof ApiReply.Ok<ViewsOpenResponse> ok
                    ? id(ok.body().getView())
                    : Optional.empty();
        }

        @Override
        public void replace(Page page) {
            open(ViewRenderer.reading("Candor", page));
        }

        @Override
        public void whisper(Page page) {
            open(ViewRenderer.reading("Candor", page));
        }
    }
}
