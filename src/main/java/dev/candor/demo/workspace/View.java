package dev.candor.demo.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.blocks.BlockText;
import dev.candor.demo.blocks.Element;
import java.util.List;
import java.util.Optional;

/**
 * A modal or a Home tab.
 *
 * @param json the view as the bot sent it, with generated ids added
 * @param values current values, in the shape of {@code state.values}
 * @param previous id of the modal underneath
 * @param errors errors of the last submission by block id
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

    /** {@code modal} or {@code home}. */
    public String type() {
        return json.path("type").asText();
    }

    /** Callback id that the bot gave to this kind of view. */
    public String callbackId() {
        return json.path("callback_id").asText();
    }

    public String title() {
        return json.path("title").path("text").asText();
    }

    public JsonNode blocks() {
        return json.path("blocks");
    }

    /** Interactive elements. */
    public List<Element> elements() {
        return Element.in(blocks());
    }

    /** First element with this block id and action id; an empty id matches any. */
    public Optional<Element> element(String blockId, String actionId) {
        return elements().stream()
                .filter(element -> blockId.isEmpty() || element.blockId().equals(blockId))
                .filter(element -> actionId.isEmpty() || element.actionId().equals(actionId))
                .findFirst();
    }

    /** Current value of an element. */
    public JsonNode valueOf(Element element) {
        return values.path(element.blockId()).path(element.actionId());
    }

    /** Visible text. */
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
