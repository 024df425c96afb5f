package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.model.block.LayoutBlock;
import dev.candor.core.page.Page;
import java.util.List;

/** Texts of the Slack adapter itself, and the conversion of pages to replies. */
final class AdapterTexts {
    /** Shown after a failure. */
    static final Page SOMETHING_WENT_WRONG =
            Page.of("Something went wrong on Candor's side. Please try again in a minute.");

    /** Shown if a form could not be opened within Slack's time limit. */
    static final Page TOO_LATE = Page.of("That took a moment too long. Please try again.");

    /** Shown until the answer is ready. */
    static final Page ONE_MOMENT = Page.of("One moment…");

    /** Shown if it is unknown whether a ballot was stored. */
    static final String NOT_SEALED = "Your answers could not be sealed just now. Please send them again in a minute:"
            + " if they were sealed after all, Candor says so and keeps the first.";

    private AdapterTexts() {}

    /** Shown if Slack refused to show something: the error code and the way out. */
    static Page notShown(ApiReply<?> reply) {
        String why = reply instanceof ApiReply.Refused<?> refused
                ? "Slack did not show this (" + refused.code() + "): " + SlackErrors.wayOut(refused.code())
                : "Slack did not answer: " + SlackErrors.NO_ANSWER;
        return Page.of(why + ".");
    }

    /** A reply that only this person sees. */
    static ActionResponse ephemeral(Page page, List<LayoutBlock> blocks) {
        return ActionResponse.builder()
                .responseType("ephemeral")
                .text(BlockRenderer.summary(page))
                .blocks(blocks)
                .build();
    }

    /** A reply that replaces the original message. */
    static ActionResponse replacement(Page page, List<LayoutBlock> blocks) {
        return ActionResponse.builder()
                .replaceOriginal(true)
                .text(BlockRenderer.summary(page))
                .blocks(blocks)
                .build();
    }
}
