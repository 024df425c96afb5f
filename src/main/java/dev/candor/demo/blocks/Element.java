package dev.candor.demo.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something in a block that a person can press, choose or fill in. */
public record Element(JsonNode block, JsonNode json) {
    private static final Set<String> NOT_INTERACTIVE = Set.of("image", "mrkdwn", "plain_text", "");

    /** All of them in these blocks, from top to bottom. */
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

    /** The block's id. */
    public String blockId() {
        return block.path("block_id").asText();
    }

    /** The element's id, unique in its block. */
    public String actionId() {
        return json.path("action_id").asText();
    }

    /** The element's type, such as {@code button}. */
    public String type() {
        return json.path("type").asText();
    }

    /** What a person reads on it or above it. */
    public String label() {
        return isInput()
                ? block.path("label").path("text").asText()
                : json.path("text").path("text").asText();
    }

    /** Whether its value is sent with the whole view rather than at once. */
    public boolean isInput() {
        return "input".equals(block.path("type").asText());
    }

    /** Whether a change is told to the bot at once. */
    public boolean dispatches() {
        return !isInput() || block.path("dispatch_action").asBoolean(false);
    }

    /** Whether it must be filled in before the view can be submitted. */
    public boolean isRequired() {
        return isInput() && !block.path("optional").asBoolean(false);
    }

    /** Whether several options can be chosen. */
    public boolean isMany() {
        return type().equals("checkboxes") || type().startsWith("multi_");
    }

    /** Whether one writes into it. */
    public boolean isText() {
        return type().endsWith("_input");
    }

    /** The options to choose from, those in groups included. */
    public List<JsonNode> options() {
        List<JsonNode> all = new ArrayList<>();
        json.path("options").forEach(all::add);
        json.path("option_groups").forEach(group -> group.path("options").forEach(all::add));
        return all;
    }

    /** The option with this value, or else with this label. */
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
