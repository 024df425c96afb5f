package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.ui.AccessGate;
import dev.candor.core.ui.CommandResponse;
import dev.candor.core.ui.Interactions;
import dev.candor.core.ui.Requester;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Handles slash commands: a quick answer goes into the acknowledgement, a late one to the response URL or a modal. */
final class CommandHandler implements SlashCommandHandler {
    private static final String JOB_NAME = "a command";
    private static final CommandResponse FAILED = new CommandResponse.Message(AdapterTexts.SOMETHING_WENT_WRONG);

    private final SlackReplies replies;
    private final AccessGate gate;
    private final RequestWorkers workers;

    CommandHandler(SlackReplies replies, AccessGate gate, RequestWorkers workers) {
        this.replies = replies;
        this.gate = gate;
        this.workers = workers;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload command = request.getPayload();
        Requester requester = RequesterReader.of(command);
        // Without arguments the text is null over HTTP and empty over Socket Mode.
        String text = Objects.requireNonNullElse(command.getText(), "");
        CompletableFuture<CommandResponse> answer =
                workers.start(JOB_NAME, () -> gate.interactions(requester).command(requester.id(), text), FAILED);
        ReplyTarget target = new ReplyTarget.OfMessage(replies, command.getTriggerId(), command.getResponseUrl());
        if (Interactions.mayOpenModal(text)) {
            var unused =
                    workers.whenInTime(answer, ready -> show(ready, target), () -> openPlaceholder(answer, target));
            return context.ack();
        }
        return workers.respondInTime(
                answer,
                ready -> acknowledge(page(ready), target, context),
                context.ack(),
                late -> target.showPrivately(page(late)));
    }

    /** A page with charts goes to the response URL: an acknowledgement that Slack cannot show is lost unnoticed. */
    private Response acknowledge(Page page, ReplyTarget target, SlashCommandContext context) {
        if (ChartRenderer.isNeededFor(page)) {
            workers.inBackground(JOB_NAME, () -> target.showPrivately(page));
            return context.ack();
        }
        return context.ack(asCommandResponse(AdapterTexts.ephemeral(page, BlockRenderer.message(page))));
    }

    private void show(CommandResponse answer, ReplyTarget target) {
        RequestWorkers.attempt(
                JOB_NAME,
                () -> {
                    if (answer instanceof CommandResponse.Modal modal) {
                        target.open(modal.form());
                    } else {
                        target.showPrivately(page(answer));
                    }
                },
                () -> target.showPrivately(AdapterTexts.SOMETHING_WENT_WRONG));
    }

    /** Opens a placeholder before the trigger expires after three seconds, and fills it when the answer is ready. */
    private void openPlaceholder(CompletableFuture<CommandResponse> answer, ReplyTarget target) {
        target.open(ViewRenderer.readingForm("Candor", AdapterTexts.ONE_MOMENT)).ifPresent(viewId -> {
            var unused = answer.thenAccept(late -> workers.inBackground(
                    JOB_NAME,
                    () -> RequestWorkers.attempt(
                            JOB_NAME,
                            () -> replies.update(viewId, form(late)),
                            () -> replies.update(viewId, form(FAILED)))));
        });
    }

    private static Form form(CommandResponse answer) {
        return answer instanceof CommandResponse.Modal modal
                ? modal.form()
                : ViewRenderer.readingForm("Candor", page(answer));
    }

    /** Page of an answer; a modal can only come from a command that {@link Interactions#mayOpenModal} names. */
    private static Page page(CommandResponse answer) {
        return answer instanceof CommandResponse.Message message ? message.page() : AdapterTexts.SOMETHING_WENT_WRONG;
    }

    private static SlashCommandResponse asCommandResponse(ActionResponse answer) {
        return SlashCommandResponse.builder()
                .responseType(answer.getResponseType())
                .text(answer.getText())
                .blocks(answer.getBlocks())
                .build();
    }
}
