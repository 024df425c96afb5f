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

/** Place of a pressed button or command, and the way in which replies reach it. */
sealed interface ReplyTarget {
    Logger LOG = LoggerFactory.getLogger(ReplyTarget.class);

    /** Opens a modal and returns its id; on failure shows the reason and returns empty. */
    Optional<String> open(View view);

    /** Replaces the message or modal of the button by the page. */
    void replace(Page page);

    /** Shows the page to this person only. */
    void showPrivately(Page page);

    /** Target of the button in this payload. */
    static ReplyTarget of(BlockActionPayload payload, SlackClient api) {
        String trigger = payload.getTriggerId();
        View view = payload.getView();
        if (view == null) {
            return new OfMessage(api, trigger, payload.getResponseUrl());
        }
        return "home".equals(view.getType()) ? new OfHome(api, trigger) : new OfModal(api, trigger, view.getId());
    }

    /** Replaces an open view; a view that the person has closed is no problem. */
    static void update(SlackClient api, String viewId, View view) {
        ApiReply<?> reply = api.call(
                client -> client.viewsUpdate(request -> request.viewId(viewId).view(view)));
        logProblem("views.update", reply);
    }

    private static Optional<String> id(@Nullable View opened) {
        return Optional.ofNullable(opened).map(View::getId);
    }

    private static void logProblem(String method, ApiReply<?> reply) {
        reply.advice().ifPresent(advice -> LOG.warn("{}: {}", method, advice));
    }

    private static ApiReply<ViewsOpenResponse> viewsOpen(SlackClient api, String trigger, View view) {
        ApiReply<ViewsOpenResponse> reply = api.call(
                client -> client.viewsOpen(request -> request.triggerId(trigger).view(view)));
        logProblem("views.open", reply);
        return reply;
    }

    private static boolean isExpired(ApiReply<? extends SlackApiTextResponse> reply) {
        return reply instanceof ApiReply.Refused<?> refused
                && (SlackErrors.kind(refused.code()) == SlackErrors.Kind.OUTDATED
                        || refused.detail().contains("trigger"));
    }

    /** A message; replies go to the response URL of the request. */
    record OfMessage(SlackClient api, String trigger, String responseUrl) implements ReplyTarget {
        @Override
        public Optional<String> open(View view) {
            ApiReply<ViewsOpenResponse> reply = viewsOpen(api, trigger, view);
            if (reply instanceof ApiReply.Ok<ViewsOpenResponse> ok) {
                return id(ok.body().getView());
            }
            showPrivately(isExpired(reply) ? AdapterTexts.TOO_LATE : AdapterTexts.notShown(reply));
            return Optional.empty();
        }

        @Override
        public void replace(Page page) {
            api.respond(responseUrl, AdapterTexts.replacement(page)).ifPresent(problem -> LOG.warn("{}", problem));
        }

        @Override
        public void showPrivately(Page page) {
            api.respond(responseUrl, AdapterTexts.ephemeral(page)).ifPresent(problem -> LOG.warn("{}", problem));
        }
    }

    /** A modal, which has no response URL: replies are pushed on top of it or replace it. */
    record OfModal(SlackClient api, String trigger, String viewId) implements ReplyTarget {
        @Override
        public Optional<String> open(View view) {
            ApiReply<ViewsPushResponse> reply = api.call(client ->
                    client.viewsPush(request -> request.triggerId(trigger).view(view)));
            if (reply instanceof ApiReply.Ok<ViewsPushResponse> ok) {
                return id(ok.body().getView());
            }
            // Slack allows three stacked modals, and the trigger may be used up.
            update(api, viewId, view);
            return Optional.of(viewId);
        }

        @Override
        public void replace(Page page) {
            update(api, viewId, ViewRenderer.reading("Candor", page));
        }

        @Override
        public void showPrivately(Page page) {
            open(ViewRenderer.reading("Candor", page));
        }
    }

    /** The home tab, whose replies open in a modal. */
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
        public void showPrivately(Page page) {
            open(ViewRenderer.reading("Candor", page));
        }
    }
}
