package dev.candor.demo.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An interactive element in a block. */
public record Element(JsonNode block, JsonNode json) {
    private static final Set<String> NOT_INTERACTIVE = Set.of("image", "mrkdwn", "plain_text", "");

    /** Interactive elements of these blocks, from top to bottom. */
    public static List<Element> in(JsonNode blocks) {
        List<Element> found = new ArrayList<>();
        for (JsonNode block : blocks) {
            List<JsonNode> candidates = new ArrayList<>();
            block.path("elements").forEach(candidates::add);
            candidates.add(block.path("element"));
            candidates.add(block.path("accessory"));
            for (JsonNode candidate : candidates) {
                if (!NOT_INTERACTIVE.contains(candidate.path("type").asText()) && candidate.has("action_id")) {
                    found.add(new Element(block, candidate));
                }
            }
        }
        return found;
    }

    public String blockId() {
        return block.path("block_id").asText();
    }

    /** Id of the element, unique in its block. */
    public String actionId() {
        return json.path("action_id").asText();
    }

    /** Type of the element, such as {@code button}. */
    public String type() {
        return json.path("type").asText();
    }

    /** Visible label. */
    public String label() {
        return isInput()
                ? block.path("label").path("text").asText()
                : json.path("text").path("text").asText();
    }

    /** Whether it is in an input block, whose value is sent with the submission. */
    public boolean isInput() {
        return "input".equals(block.path("type").asText());
    }

    /** Whether a change is sent to the bot at once. */
    public boolean dispatches() {
        return !isInput() || block.path("dispatch_action").asBoolean(false);
    }

    /** Whether a submission needs a value. */
    public boolean isRequired() {
        return isInput() && !block.path("optional").asBoolean(false);
    }

    /** Whether several options can be selected. */
    public boolean isMany() {
        return type().equals("checkboxes") || type().startsWith("multi_");
    }

    /** Whether it is a text input. */
    public boolean isText() {
        return type().endsWith("_input");
    }

    /** Options, those in groups included. */
    public List<JsonNode> options() {
        List<JsonNode> all = new ArrayList<>();
        json.path("options").forEach(all::add);
        json.path("option_groups").forEach(group -> group.path("options").forEach(all::add));
        return all;
    }

    /** Option with this value, or else with this label. */
    public Optional<JsonNode> option(String valueOrLabel) {
        return options().stream()
                .filter(option -> option.path("value").asText().equals(valueOrLabel))
                .findFirst()
                .or(() -> options().stream()
                        .filter(option ->
                                option.path("text").path("text").asText().equals(valueOrLabel))
                        .findFirst());
    }
}
