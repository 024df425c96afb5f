package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.candor.core.desk.AccessGate;
import dev.candor.core.desk.CommandResponse;
import dev.candor.core.desk.FrontDesk;
import dev.candor.core.desk.Requester;
import dev.candor.core.page.Page;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Answers slash commands: with the acknowledgement if the answer is quick, else through their own address, or with a modal. */
final class Commands implements SlashCommandHandler {
    private static final String WHAT = "a command";

    private final WebApi api;
    private final AccessGate gate;
    private final Workers workers;

    Commands(WebApi api, AccessGate gate, Workers workers) {
        this.api = api;
        this.gate = gate;
        this.workers = workers;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload command = request.getPayload();
        Requester requester = Requesters.of(command);
        // Without words it is null over HTTP, and "" over Socket Mode.
        String text = Objects.requireNonNullElse(command.getText(), "");
        CompletableFuture<CommandResponse> answer = workers.begin(
                WHAT,
                () -> gate.desk(requester).command(requester.id(), text),
                new CommandResponse.Message(Sentences.SORRY));
        Surface surface = new Surface.OfMessage(api, command.getTriggerId(), command.getResponseUrl());
        if (FrontDesk.mayOpenModal(text)) {
            workers.hurry(answer, ready -> show(ready, surface), () -> bridge(answer, surface));
            return context.ack();
        }
        return workers.within(
                answer,
                ready -> context.ack(asCommandResponse(Sentences.whisper(page(ready)))),
                context.ack(),
                late -> surface.whisper(page(late)));
    }

    private void show(CommandResponse answer, Surface surface) {
        Workers.attempt(
                WHAT,
                () -> {
                    if (answer instanceof CommandResponse.Modal modal) {
                        surface.open(Views.modal(modal.form()));
                    } else {
                        surface.whisper(page(answer));
                    }
                },
                () -> surface.whisper(Sentences.SORRY));
    }

    /** The trigger lives three seconds: something is opened with it now, and filled when there is something to fill. */
    private void bridge(CompletableFuture<CommandResponse> answer, Surface surface) {
        surface.open(Views.reading("Candor", Sentences.MOMENT)).ifPresent(viewId -> {
            var unused = answer.thenAccept(late -> workers.aside(
                    WHAT,
                    () -> Surface.update(
                            api,
                            viewId,
                            Workers.attempt(WHAT, () -> view(late), Views.reading("Candor", Sentences.SORRY)))));
        });
    }

    private static View view(CommandResponse answer) {
        return answer instanceof CommandResponse.Modal modal
                ? Views.modal(modal.form())
                : Views.reading("Candor", page(answer));
    }

    /** Only those commands are answered with a modal of which that is known beforehand. */
    private static Page page(CommandResponse answer) {
        return answer instanceof CommandResponse.Message message ? message.page() : Sentences.SORRY;
    }

    private static SlashCommandResponse asCommandResponse(ActionResponse answer) {
        return SlashCommandResponse.builder()
                .responseType(answer.getResponseType())
                .text(answer.getText())
                .blocks(answer.getBlocks())
                .build();
    }
}
