package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.candor.core.page.Page;
import dev.candor.core.ui.AccessGate;
import dev.candor.core.ui.CommandResponse;
import dev.candor.core.ui.Interactions;
import dev.candor.core.ui.Requester;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Answers slash commands: with the acknowledgement if the answer is quick, else through their own address, or with a modal. */
final class CommandHandler implements SlashCommandHandler {
    private static final String WHAT = "a command";

    private final SlackClient api;
    private final AccessGate gate;
    private final RequestWorkers workers;

    CommandHandler(SlackClient api, AccessGate gate, RequestWorkers workers) {
        this.api = api;
        this.gate = gate;
        this.workers = workers;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload command = request.getPayload();
        Requester requester = RequesterReader.of(command);
        // Without words it is null over HTTP, and "" over Socket Mode.
        String text = Objects.requireNonNullElse(command.getText(), "");
        CompletableFuture<CommandResponse> answer = workers.begin(
                WHAT,
                () -> gate.desk(requester).command(requester.id(), text),
                new CommandResponse.Message(Texts.SORRY));
        ReplyTarget surface = new ReplyTarget.OfMessage(api, command.getTriggerId(), command.getResponseUrl());
        if (Interactions.mayOpenModal(text)) {
            workers.hurry(answer, ready -> show(ready, surface), () -> bridge(answer, surface));
            return context.ack();
        }
        return workers.within(
                answer,
                ready -> context.ack(asCommandResponse(Texts.whisper(page(ready)))),
                context.ack(),
                late -> surface.whisper(page(late)));
    }

    private void show(CommandResponse answer, ReplyTarget surface) {
        RequestWorkers.attempt(
                WHAT,
                () -> {
                    if (answer instanceof CommandResponse.Modal modal) {
                        surface.open(ViewRenderer.modal(modal.form()));
                    } else {
                        surface.whisper(page(answer));
                    }
                },
                () -> surface.whisper(Texts.SORRY));
    }

    /** The trigger lives three seconds: something is opened with it now, and filled when there is something to fill. */
    private void bridge(CompletableFuture<CommandResponse> answer, ReplyTarget surface) {
        surface.open(ViewRenderer.reading("Candor", Texts.MOMENT)).ifPresent(viewId -> {
            var unused = answer.thenAccept(late -> workers.aside(
                    WHAT,
                    () -> ReplyTarget.update(
                            api,
                            viewId,
                            RequestWorkers.attempt(
                                    WHAT, () -> view(late), ViewRenderer.reading("Candor", Texts.SORRY)))));
        });
    }

    private static View view(CommandResponse answer) {
        return answer instanceof CommandResponse.Modal modal
                ? ViewRenderer.modal(modal.form())
                : ViewRenderer.reading("Candor", page(answer));
    }

    /** Only those commands are answered with a modal of which that is known beforehand. */
    private static Page page(CommandResponse answer) {
        return answer instanceof CommandResponse.Message message ? message.page() : Texts.SORRY;
    }

    private static SlashCommandResponse asCommandResponse(ActionResponse answer) {
        return SlashCommandResponse.builder()
                .responseType(answer.getResponseType())
                .text(answer.getText())
                .blocks(answer.getBlocks())
                .build();
    }
}
