package dev.candor.demo.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Current values of a view or a message, in the shape of {@code state.values}. */
public final class StateValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Name of the value field of pickers, by element type. */
    private static final Map<String, String> VALUE_FIELDS = Map.of(
            "datepicker", "date",
            "timepicker", "time",
            "datetimepicker", "date_time",
            "users_select", "user",
            "channels_select", "channel",
            "conversations_select", "conversation",
            "multi_users_select", "users",
            "multi_channels_select", "channels",
            "multi_conversations_select", "conversations");

    private StateValues() {}

    /** Initial values of blocks. */
    public static ObjectNode initial(JsonNode blocks) {
        ObjectNode values = JSON.objectNode();
        for (Element element : Element.in(blocks)) {
            if (!element.type().equals("button") && !element.type().equals("overflow")) {
                values.withObjectProperty(element.blockId()).set(element.actionId(), initial(element));
            }
        }
        return values;
    }

    /** Values of updated blocks; values of unchanged ids are kept. */
    public static ObjectNode carriedOver(JsonNode oldValues, JsonNode newBlocks) {
        ObjectNode values = initial(newBlocks);
        values.properties()
                .forEach(block -> block.getValue().properties().forEach(field -> {
                    JsonNode before = oldValues.path(block.getKey()).path(field.getKey());
                    if (before.path("type").equals(field.getValue().path("type"))) {
                        values.withObjectProperty(block.getKey()).set(field.getKey(), before);
                    }
                }));
        return values;
    }

    private static ObjectNode initial(Element element) {
        ObjectNode value = JSON.objectNode().put("type", element.type());
        JsonNode json = element.json();
        if (element.isMany()) {
            String place = VALUE_FIELDS.getOrDefault(element.type(), "options");
            JsonNode chosen = json.path("initial_" + place);
            value.set("selected_" + place, chosen.isArray() ? chosen.deepCopy() : JSON.arrayNode());
        } else if (element.isText()) {
            value.set("value", orNull(json.path("initial_value")));
        } else {
            String place = VALUE_FIELDS.getOrDefault(element.type(), "option");
            value.set("selected_" + place, orNull(json.path("initial_" + place)));
        }
        return value;
    }

    /** Value of an element after this text was entered. */
    public static ObjectNode written(Element element, String text) {
        if (!element.isText()) {
            String place = VALUE_FIELDS.get(element.type());
            if (place == null) {
                throw new IllegalArgumentException(element.type() + " '" + element.actionId() + "' is no text input");
            }
            return written(element, "selected_" + place, text);
        }
        return written(element, "value", text);
    }

    private static ObjectNode written(Element element, String field, String text) {
        ObjectNode value = JSON.objectNode().put("type", element.type());
        if (text.isEmpty()) {
            return value.putNull(field);
        }
        return element.type().equals("datetimepicker")
                ? value.put(field, Long.parseLong(text))
                : value.put(field, text);
    }

    /** Value of an element after these options were selected, by value or label; no options clear it. */
    public static ObjectNode chosen(Element element, Iterable<String> options) {
        ObjectNode value = JSON.objectNode().put("type", element.type());
        String place = "selected_" + VALUE_FIELDS.getOrDefault(element.type(), element.isMany() ? "options" : "option");
        ArrayNode selected = JSON.arrayNode();
        options.forEach(option -> selected.add(named(element, option)));
        JsonNode first = selected.isEmpty() ? JSON.nullNode() : selected.get(0);
        value.set(place, element.isMany() ? selected : first);
        return value;
    }

    /** Whether the value is empty. */
    public static boolean isEmpty(JsonNode value) {
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            boolean something = field.getValue().isArray()
                    ? !field.getValue().isEmpty()
                    : !field.getValue().isNull();
            if (!field.getKey().equals("type") && something) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode named(Element element, String option) {
        if (VALUE_FIELDS.containsKey(element.type())) {
            return JSON.textNode(option);
        }
        return element.option(option)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + element.actionId() + "' has no option '" + option + "': " + element.options()))
                .deepCopy();
    }

    private static JsonNode orNull(JsonNode node) {
        return node.isMissingNode() ? JSON.nullNode() : node.deepCopy();
    }
}
