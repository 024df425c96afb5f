package dev.candor.demo.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.blocks.BlockText;
import dev.candor.demo.blocks.Element;
import java.util.List;
import java.util.Optional;

/**
 * A modal, or a person's Home tab.
 *
 * @param json what the bot sent, with every id filled in
 * @param values what is filled in now, in the shape of {@code state.values}
 * @param previous the modal underneath
 * @param errors what the bot said about the last submission, by block id
 */
public record View(
        String id,
        String hash,
        String user,
        String rootId,
        Optional<String> previous,
        ObjectNode json,
        ObjectNode values,
        java.util.Map<String, String> errors) {

    /** Either {@code modal} or {@code home}. */
    public String type() {
        return json.path("type").asText();
    }

    /** The name that the bot gave to this sort of view. */
    public String callbackId() {
        return json.path("callback_id").asText();
    }

    /** The title at the top. */
    public String title() {
        return json.path("title").path("text").asText();
    }

    /** The blocks from top to bottom. */
    public JsonNode blocks() {
        return json.path("blocks");
    }

    /** What can be pressed, chosen or filled in. */
    public List<Element> elements() {
        return Element.in(blocks());
    }

    /** The first element with this block id and action id; either may be empty for any. */
    public Optional<Element> element(String blockId, String actionId) {
        return elements().stream()
                .filter(element -> blockId.isEmpty() || element.blockId().equals(blockId))
                .filter(element -> actionId.isEmpty() || element.actionId().equals(actionId))
                .findFirst();
    }

    /** What is filled in on this element. */
    public JsonNode valueOf(Element element) {
        return values.path(element.blockId()).path(element.actionId());
    }

    /** Everything that can be read in it. */
    public String words() {
        return (title() + "\n" + BlockText.in(blocks())).strip();
    }

    View filled(ObjectNode newValues) {
        return new View(id, hash, user, rootId, previous, json, newValues, errors);
    }

    View refused(java.util.Map<String, String> newErrors) {
        return new View(id, hash, user, rootId, previous, json, values, java.util.Map.copyOf(newErrors));
    }
}
