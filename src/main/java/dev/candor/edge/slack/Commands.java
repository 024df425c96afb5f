package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.candor.core.desk.AccessGate;
import dev.candor.core.desk.Requester;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers slash commands: with the acknowledgement if the answer is quick, else through the command's own address. */
final class Commands implements SlashCommandHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

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
        CompletableFuture<ActionResponse> answer = workers.begin(
                "a command",
                () -> Sentences.whisper(gate.desk(requester).command(requester.id(), text)),
                Sentences.whisper(Sentences.SORRY));
        return workers.within(
                answer,
                ready -> context.ack(asCommandResponse(ready)),
                context.ack(),
                late -> api.respond(command.getResponseUrl(), late)
                        .ifPresent(trouble -> LOG.warn("a late answer to a command did not arrive: {}", trouble)));
    }

    private static SlashCommandResponse asCommandResponse(ActionResponse answer) {
        return SlashCommandResponse.builder()
                .responseType(answer.getResponseType())
                .text(answer.getText())
                .blocks(answer.getBlocks())
                .build();
    }
}
