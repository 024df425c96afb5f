package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import dev.candor.core.page.Page;

/** What this side says of its own accord, and how a page becomes an answer. */
final class Texts {
    /** Said when something broke. */
    static final Page SORRY = Page.of("Something went wrong on Candor's side. Please try again in a minute.");

    /** Said when a form could not be shown before Slack's patience ran out. */
    static final Page LATE = Page.of("That took a moment too long. Please try again.");

    /** Said while the answer is on its way. */
    static final Page MOMENT = Page.of("One moment…");

    /** Said when nobody knows whether a ballot was stored. */
    static final String NOT_SEALED = "Your answers could not be sealed just now. Please send them again in a minute:"
            + " if they were sealed after all, Candor says so and keeps the first.";

    private Texts() {}

    /** Said when Slack refused to show something: its word for it, and the way out. */
    static Page notShown(ApiReply<?> reply) {
        String why = reply instanceof ApiReply.No<?> no
                ? "Slack did not show this (" + no.code() + "): " + SlackErrors.wayOut(no.code())
                : "Slack did not answer: " + SlackErrors.NO_ANSWER;
        return Page.of(why + ".");
    }

    /** An answer for one person's eyes. */
    static ActionResponse whisper(Page page) {
        return ActionResponse.builder()
                .responseType("ephemeral")
                .text(BlockRenderer.summary(page))
                .blocks(BlockRenderer.message(page))
                .build();
    }

    /** An answer in the place of the message that was acted on. */
    static ActionResponse instead(Page page) {
        return ActionResponse.builder()
                .replaceOriginal(true)
                .text(BlockRenderer.summary(page))
                .blocks(BlockRenderer.message(page))
                .build();
    }
}
