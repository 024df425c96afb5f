package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsPushResponse;
import com.slack.api.model.view.View;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Place of a pressed button or command, and the way in which replies reach it. */
sealed interface ReplyTarget {
    /** Opens a modal and returns its id; on failure shows the reason and returns empty. */
    Optional<String> open(Form form);

    /** Replaces the message or modal of the button by the page. */
    void replace(Page page);

    /** Shows the page to this person only. */
    void showPrivately(Page page);

    /** Target of the button in this payload. */
    static ReplyTarget of(BlockActionPayload payload, SlackReplies replies) {
        String trigger = payload.getTriggerId();
        View view = payload.getView();
        if (view == null) {
            return new OfMessage(replies, trigger, payload.getResponseUrl());
        }
        return "home".equals(view.getType())
                ? new OfHome(replies, trigger)
                : new OfModal(replies, trigger, view.getId());
    }

    private static Optional<String> id(@Nullable View opened) {
        return Optional.ofNullable(opened).map(View::getId);
    }

    private static boolean isExpired(ApiReply<? extends SlackApiTextResponse> reply) {
        return reply instanceof ApiReply.Refused<?> refused
                && (SlackErrors.kind(refused.code()) == SlackErrors.Kind.OUTDATED
                        || refused.detail().contains("trigger"));
    }

    /** A message; replies go to the response URL of the request. */
    record OfMessage(SlackReplies replies, String trigger, String responseUrl) implements ReplyTarget {
        @Override
        public Optional<String> open(Form form) {
            ApiReply<ViewsOpenResponse> reply = replies.open(trigger, form);
            if (reply instanceof ApiReply.Ok<ViewsOpenResponse> ok) {
                return id(ok.body().getView());
            }
            showPrivately(isExpired(reply) ? AdapterTexts.TOO_LATE : AdapterTexts.notShown(reply));
            return Optional.empty();
        }

        @Override
        public void replace(Page page) {
            replies.respond(responseUrl, page, AdapterTexts::replacement);
        }

        @Override
        public void showPrivately(Page page) {
            replies.respond(responseUrl, page, AdapterTexts::ephemeral);
        }
    }

    /** A modal, which has no response URL: replies are pushed on top of it or replace it. */
    record OfModal(SlackReplies replies, String trigger, String viewId) implements ReplyTarget {
        @Override
        public Optional<String> open(Form form) {
            ApiReply<ViewsPushResponse> reply = replies.push(trigger, form);
            if (reply instanceof ApiReply.Ok<ViewsPushResponse> ok) {
                return id(ok.body().getView());
            }
            // Slack allows three stacked modals, and the trigger may be used up.
            replies.update(viewId, form);
            return Optional.of(viewId);
        }

        @Override
        public void replace(Page page) {
            replies.update(viewId, ViewRenderer.readingForm("Candor", page));
        }

        @Override
        public void showPrivately(Page page) {
            open(ViewRenderer.readingForm("Candor", page));
        }
    }

    /** The home tab, whose replies open in a modal. */
    record OfHome(SlackReplies replies, String trigger) implements ReplyTarget {
        @Override
        public Optional<String> open(Form form) {
            return replies.open(trigger, form) instanceof ApiReply.Ok<ViewsOpenResponse> ok
                    ? id(ok.body().getView())
                    : Optional.empty();
        }

        @Override
        public void replace(Page page) {
            showPrivately(page);
        }

        @Override
        public void showPrivately(Page page) {
            open(ViewRenderer.readingForm("Candor", page));
        }
    }
}
