package dev.candor.edge.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.edge.simulator.blocks.Surface;
import dev.candor.edge.simulator.workspace.Workspace;
import java.util.List;

/** Refuses blocks and views as Slack would. */
final class Judge {
    private final Workspace workspace;

    Judge(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The blocks of a message, missing if there are none. */
    JsonNode blocks(Arguments arguments) {
        JsonNode blocks = arguments.json("blocks", "invalid_blocks_format");
        if (Surface.MESSAGE.isTooMuch(blocks)) {
            throw new Refusal("msg_blocks_too_long");
        }
        List<String> faults = Surface.MESSAGE.faultsIn(blocks, "/blocks");
        if (!faults.isEmpty()) {
            throw new Refusal("invalid_blocks", faults);
        }
        files(blocks, "invalid_blocks");
        return blocks;
    }

    /** A view for this surface. */
    JsonNode view(Arguments arguments, Surface surface) {
        JsonNode view = arguments.json("view", "invalid_arguments");
        if (surface.isTooMuch(view)) {
            throw new Refusal("view_too_large");
        }
        List<String> faults = surface.faultsIn(view, "/view");
        if (!faults.isEmpty()) {
            throw new Refusal("invalid_arguments", faults);
        }
        files(view, "invalid_arguments");
        return view;
    }

    private void files(JsonNode json, String error) {
        for (JsonNode file : json.findValues("slack_file")) {
            String id = file.path("id").asText();
            if (!workspace.files().isUsable(id)) {
                throw new Refusal(error, List.of("[ERROR] invalid slack file: " + id));
            }
        }
    }
}
