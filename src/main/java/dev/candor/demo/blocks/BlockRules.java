package dev.candor.demo.blocks;

import static dev.candor.demo.blocks.Rule.byType;
import static dev.candor.demo.blocks.Rule.flag;
import static dev.candor.demo.blocks.Rule.list;
import static dev.candor.demo.blocks.Rule.text;
import static dev.candor.demo.blocks.TextRules.ID;
import static dev.candor.demo.blocks.TextRules.any;
import static dev.candor.demo.blocks.TextRules.plain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Validation rules of each block type. */
final class BlockRules {
    private static final List<String> CHOICES = List.of(
            "checkboxes",
            "radio_buttons",
            "static_select",
            "multi_static_select",
            "users_select",
            "multi_users_select",
            "channels_select",
            "multi_channels_select",
            "conversations_select",
            "multi_conversations_select",
            "datepicker",
            "timepicker");

    private static final Shape BLOCK = Shape.typed().optional("block_id", ID);

    private static final Rule SECTION = BLOCK.optional("text", any(3_000))
            .optional("fields", list(any(2_000), 1, 10))
            .optional("accessory", byType(ElementRules.named(with(CHOICES, "button", "overflow", "image"))))
            .optional("expand", flag())
            .and(BlockRules::textOrFields);

    private static final Rule ACTIONS = BLOCK.required(
            "elements", list(byType(ElementRules.named(with(CHOICES, "button", "overflow", "datetimepicker"))), 1, 25));

    private static final Rule CONTEXT = BLOCK.required(
            "elements",
            list(
                    byType(Map.of(
                            "image", ElementRules.IMAGE,
                            "plain_text", TextRules.plainShape(3_000),
                            "mrkdwn", TextRules.mrkdwnShape(3_000))),
                    1,
                    10));

    private static final Rule INPUT = BLOCK.required("label", plain(2_000))
            .required(
                    "element",
                    byType(ElementRules.named(with(
                            CHOICES,
                            "plain_text_input",
                            "email_text_input",
                            "url_text_input",
                            "number_input",
                            "datetimepicker"))))
            .optional("hint", plain(2_000))
            .optional("optional", flag())
            .optional("dispatch_action", flag());

    private static final Rule IMAGE = BLOCK.required("alt_text", text(1, 2_000))
            .optional("image_url", text(1, 3_000))
            .optional("slack_file", FieldAgreement.SLACK_FILE)
            .optional("title", plain(2_000))
            .and(FieldAgreement::ofImage);

    private BlockRules() {}

    /** Rules of the blocks allowed on every surface, by type. */
    static Map<String, Rule> everywhere() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put("section", SECTION);
        rules.put("actions", ACTIONS);
        rules.put("context", CONTEXT);
        rules.put("divider", BLOCK);
        rules.put("header", BLOCK.required("text", plain(150)));
        rules.put("image", IMAGE);
        rules.put("input", INPUT);
        rules.put("rich_text", BLOCK.required("elements", list(FieldAgreement.ANYTHING, 1, 3_000)));
        return rules;
    }

    /** Rules of the blocks allowed in messages, by type. */
    static Map<String, Rule> inMessages() {
        Map<String, Rule> rules = inPlainMessages();
        rules.put("data_visualization", DataBlockRules.VISUALIZATION);
        rules.put("data_table", DataBlockRules.TABLE);
        return rules;
    }

    /** Rules of the blocks allowed in messages where native charts and tables are unknown, by type. */
    static Map<String, Rule> inPlainMessages() {
        Map<String, Rule> rules = everywhere();
        rules.put("markdown", BLOCK.required("text", text(1, 12_000)));
        return rules;
    }

    private static void textOrFields(JsonNode section, RuleContext at) {
        if (!section.has("text") && !section.has("fields")) {
            at.fault("must define either `text` or `fields`");
        }
    }

    private static List<String> with(List<String> some, String... more) {
        List<String> all = new java.util.ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
