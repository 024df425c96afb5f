package dev.candor.demo.blocks;

import static dev.candor.demo.blocks.Rule.byType;
import static dev.candor.demo.blocks.Rule.flag;
import static dev.candor.demo.blocks.Rule.list;
import static dev.candor.demo.blocks.Rule.text;
import static dev.candor.demo.blocks.TextRules.plain;

import com.fasterxml.jackson.databind.JsonNode;

/** Validation rules for a message's blocks and for whole views. */
final class SurfaceRules {
    static final Rule MESSAGE =
            list(byType(BlockRules.inMessages()), 0, 50).and(Uniqueness::check).and(DataBlockRules::together);

    static final Rule PLAIN_MESSAGE =
            list(byType(BlockRules.inPlainMessages()), 0, 50).and(Uniqueness::check);

    static final Rule MODAL = view("modal")
            .required("title", plain(24))
            .optional("submit", plain(24))
            .optional("close", plain(24))
            .optional("submit_disabled", flag())
            .and(SurfaceRules::submitForInputs);

    static final Rule HOME = view("home");

    private SurfaceRules() {}

    private static Shape view(String type) {
        return Shape.empty()
                .required("type", Rule.word(type))
                .required(
                        "blocks", list(byType(BlockRules.everywhere()), 0, 100).and(Uniqueness::check))
                .optional("private_metadata", text(0, 3_000))
                .optional("callback_id", text(0, 255))
                .optional("external_id", text(0, 255))
                .optional("clear_on_close", flag())
                .optional("notify_on_close", flag());
    }

    private static void submitForInputs(JsonNode view, RuleContext at) {
        for (JsonNode block : view.path("blocks")) {
            if (block.path("type").asText().equals("input") && !view.has("submit")) {
                at.fault("missing required field: submit (there is an input block)");
                return;
            }
        }
    }
}
