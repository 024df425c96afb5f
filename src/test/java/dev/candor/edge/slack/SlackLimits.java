package dev.candor.edge.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Slack's limits on blocks and views, checked on the JSON independently of the renderer. */
final class SlackLimits {
    private final List<String> broken = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();

    private SlackLimits() {}

    static List<String> brokenByMessage(Object blocks) {
        SlackLimits limits = new SlackLimits();
        String json = BlockRenderer.json(blocks);
        limits.atMost("characters of all blocks", json.length(), 13_000);
        limits.blocks(JsonParser.parseString(json).getAsJsonArray(), 50);
        return limits.broken;
    }

    static List<String> brokenByView(Object view) {
        SlackLimits limits = new SlackLimits();
        String json = BlockRenderer.json(view);
        limits.atMost("bytes of view", json.getBytes(StandardCharsets.UTF_8).length, 250_000);
        JsonObject object = JsonParser.parseString(json).getAsJsonObject();
        limits.blocks(object.getAsJsonArray("blocks"), 100);
        if (limits.is(object, "modal")) {
            limits.modal(object);
        } else {
            limits.check("no title, submit or close on home", !object.has("title") && !object.has("submit"));
        }
        return limits.broken;
    }

    private void modal(JsonObject view) {
        text(view.getAsJsonObject("title"), 24);
        text(view.getAsJsonObject("close"), 24);
        boolean inputs = false;
        for (JsonElement block : view.getAsJsonArray("blocks")) {
            inputs |= is(block.getAsJsonObject(), "input");
        }
        check("inputs need a submit", !inputs || view.has("submit"));
        if (view.has("submit")) {
            text(view.getAsJsonObject("submit"), 24);
        }
        atMost("private_metadata", view.get("private_metadata").getAsString().length(), 3_000);
        id(view, "callback_id");
    }

    private void blocks(JsonArray blocks, int most) {
        atMost("blocks", blocks.size(), most);
        check("at least one block", !blocks.isEmpty());
        for (JsonElement each : blocks) {
            JsonObject block = each.getAsJsonObject();
            if (block.has("block_id")) {
                id(block, "block_id");
                check("block_id twice", blockIds.add(block.get("block_id").getAsString()));
            }
            switch (block.get("type").getAsString()) {
                case "header" -> text(block.getAsJsonObject("text"), 150);
                case "section" -> text(block.getAsJsonObject("text"), 3_000);
                case "context" -> elements(block, 10);
                case "actions" -> elements(block, 25);
                case "input" -> input(block);
                case "rich_text" -> richText(block);
                case "divider" -> {}
                default -> broken.add("unknown block " + block);
            }
        }
    }

    private void richText(JsonObject block) {
        for (JsonElement section : block.getAsJsonArray("elements")) {
            for (JsonElement each : section.getAsJsonObject().getAsJsonArray("elements")) {
                String words = each.getAsJsonObject().get("text").getAsString();
                atMost("text " + words, words.length(), 3_000);
                check("half a character: " + words, !cutsCharacter(words));
            }
        }
    }

    private void elements(JsonObject block, int most) {
        JsonArray elements = block.getAsJsonArray("elements");
        atMost("elements", elements.size(), most);
        check("no elements", !elements.isEmpty());
        Set<String> actions = new HashSet<>();
        for (JsonElement each : elements) {
            JsonObject element = each.getAsJsonObject();
            if (is(element, "button")) {
                text(element.getAsJsonObject("text"), 75);
                id(element, "action_id");
                check("action_id twice", actions.add(element.get("action_id").getAsString()));
                atMost(
                        "value",
                        element.has("value")
                                ? element.get("value").getAsString().length()
                                : 0,
                        2_000);
            } else {
                text(element, 3_000);
            }
        }
    }

    private void input(JsonObject block) {
        text(block.getAsJsonObject("label"), 2_000);
        check("optional", block.has("optional"));
        if (block.has("hint")) {
            text(block.getAsJsonObject("hint"), 2_000);
        }
        JsonObject element = block.getAsJsonObject("element");
        id(element, "action_id");
        switch (element.get("type").getAsString()) {
            case "plain_text_input" -> {
                int most = element.get("max_length").getAsInt();
                check("max_length " + most, most >= 1 && most <= 3_000);
            }
            case "datepicker", "url_text_input" -> {}
            case "radio_buttons", "checkboxes" -> options(element.getAsJsonArray("options"), 10);
            default -> select(element);
        }
    }

    private void select(JsonObject element) {
        if (element.has("options")) {
            options(element.getAsJsonArray("options"), 100);
            return;
        }
        atMost("option groups", element.getAsJsonArray("option_groups").size(), 100);
        for (JsonElement group : element.getAsJsonArray("option_groups")) {
            text(group.getAsJsonObject().getAsJsonObject("label"), 75);
            options(group.getAsJsonObject().getAsJsonArray("options"), 100);
        }
    }

    private void options(JsonArray options, int most) {
        atMost("options", options.size(), most);
        check("no options", !options.isEmpty());
        for (JsonElement option : options) {
            text(option.getAsJsonObject().getAsJsonObject("text"), 75);
            atMost(
                    "option value",
                    option.getAsJsonObject().get("value").getAsString().length(),
                    75);
        }
    }

    private void text(JsonObject text, int most) {
        String words = text.get("text").getAsString();
        atMost("text " + words, words.length(), most);
        check("blank text", !words.isBlank());
        check("half a character: " + words, !cutsCharacter(words));
        if (is(text, "mrkdwn")) {
            check(
                    "unescaped: " + words,
                    !words.replaceAll("&(amp|lt|gt);|<(@U|!subteam\\^S)[0-9]+>", "")
                            .matches("(?s).*[&<>].*"));
        }
    }

    private static boolean cutsCharacter(String words) {
        return Character.isHighSurrogate(words.charAt(words.length() - 1)) || Character.isLowSurrogate(words.charAt(0));
    }

    private void id(JsonObject holder, String name) {
        int length = holder.get(name).getAsString().length();
        check(name + " of " + length, length >= 1 && length <= 255);
    }

    private boolean is(JsonObject object, String type) {
        return object.get("type").getAsString().equals(type);
    }

    private void atMost(String what, int size, int most) {
        check(what + ": " + size + " > " + most, size <= most);
    }

    private void check(String what, boolean holds) {
        if (!holds) {
            broken.add(what);
        }
    }
}
