package dev.candor.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Draft;
import dev.candor.demo.workspace.Files;
import dev.candor.demo.workspace.SharedFile;
import dev.candor.demo.workspace.SlackJson;
import dev.candor.demo.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code files.*} methods: an upload is announced, its bytes are sent, then it is completed. */
final class FileMethods {
    private final Workspace workspace;
    private final BotAccess access;

    FileMethods(Workspace workspace, BotAccess access) {
        this.workspace = workspace;
        this.access = access;
    }

    void addTo(Map<String, Method> methods) {
        methods.put("files.getUploadURLExternal", new Method(RateTier.TIER_4, "files:write", this::announce));
        methods.put("files.completeUploadExternal", new Method(RateTier.TIER_4, "files:write", this::complete));
        methods.put("files.info", new Method(RateTier.TIER_4, "files:read", this::info));
    }

    private ObjectNode announce(Arguments arguments) {
        Files.Announced file = workspace
                .files()
                .announce(
                        arguments.required("filename"),
                        arguments.count("length", 0),
                        arguments.has("alt_text") ? arguments.text("alt_text") : arguments.text("alt_txt"));
        return Method.ok()
                .put(
                        "upload_url",
                        workspace.address().resolve("/upload/v1/" + file.id()).toString())
                .put("file_id", file.id());
    }

    private ObjectNode complete(Arguments arguments) {
        JsonNode files = arguments.json("files", "invalid_arguments");
        Optional<Channel> channel = arguments.has("channel_id")
                ? Optional.of(access.writable(arguments.text("channel_id")))
                : Optional.empty();
        List<SharedFile> done = new ArrayList<>();
        for (JsonNode file : files) {
            done.add(workspace
                    .files()
                    .complete(file.path("id").asText(), file.path("title").asText(""))
                    .orElseThrow(() -> new ApiError("file_not_found")));
        }
        channel.ifPresent(place -> share(place, done, arguments));
        ObjectNode answer = Method.ok();
        ArrayNode list = answer.putArray("files");
        done.forEach(file -> list.add(SlackJson.file(file)));
        return answer;
    }

    private void share(Channel channel, List<SharedFile> files, Arguments arguments) {
        String bot = workspace.identity().botUserId();
        Draft draft = Draft.of(channel.id(), bot, arguments.text("initial_comment"));
        draft = arguments.has("thread_ts") ? draft.under(arguments.text("thread_ts")) : draft;
        workspace.messages().post(draft.showing(files));
    }

    private ObjectNode info(Arguments arguments) {
        SharedFile file =
                workspace.files().find(arguments.text("file")).orElseThrow(() -> new ApiError("file_not_found"));
        ObjectNode answer = Method.ok();
        answer.set("file", SlackJson.file(file));
        return answer;
    }
}
