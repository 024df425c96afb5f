package dev.candor.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.blocks.BlockSurface;
import dev.candor.demo.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** Validates blocks and views as Slack does. */
final class PayloadValidator {
    private final Workspace workspace;

    PayloadValidator(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Valid blocks of a message; a missing node if there are none. */
    JsonNode blocks(Arguments arguments) {
        JsonNode blocks = arguments.json("blocks", "invalid_blocks_format");
        if (BlockSurface.MESSAGE.isTooLarge(blocks)) {
            throw new ApiError("msg_blocks_too_long");
        }
        List<String> faults = workspace.faultsIn(blocks);
        if (!faults.isEmpty()) {
            throw new ApiError("invalid_blocks", faults);
        }
        return blocks;
    }

    /** Valid view for this surface. */
    JsonNode view(Arguments arguments, BlockSurface surface) {
        JsonNode view = arguments.json("view", "invalid_arguments");
        if (surface.isTooLarge(view)) {
            throw new ApiError("view_too_large");
        }
        List<String> faults = new ArrayList<>(surface.faultsIn(view, "/view"));
        faults.addAll(workspace.files().faultsIn(view, "/view"));
        if (!faults.isEmpty()) {
            throw new ApiError("invalid_arguments", faults);
        }
        return view;
    }
}
