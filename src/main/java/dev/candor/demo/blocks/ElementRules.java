package dev.candor.demo.blocks;

import static dev.candor.demo.blocks.Rule.flag;
import static dev.candor.demo.blocks.Rule.form;
import static dev.candor.demo.blocks.Rule.integer;
import static dev.candor.demo.blocks.Rule.list;
import static dev.candor.demo.blocks.Rule.text;
import static dev.candor.demo.blocks.Rule.word;
import static dev.candor.demo.blocks.TextRules.CONFIRM;
import static dev.candor.demo.blocks.TextRules.ID;
import static dev.candor.demo.blocks.TextRules.PLACEHOLDER;
import static dev.candor.demo.blocks.TextRules.option;
import static dev.candor.demo.blocks.TextRules.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Validation rules of each element type. */
final class ElementRules {
    private static final int MAX_TEXT = 3_000;

    private static final Shape INTERACTIVE = Shape.typed().optional("action_id", ID);

    private static final Shape FOCUSABLE = INTERACTIVE.optional("focus_on_load", flag());

    private static final Shape PICKER =
            FOCUSABLE.optional("placeholder", PLACEHOLDER).optional("confirm", CONFIRM);

    private static final Shape WRITTEN = FOCUSABLE
            .optional("placeholder", PLACEHOLDER)
            .optional(
                    "dispatch_action_config",
                    Shape.empty()
                            .optional(
                                    "trigger_actions_on",
                                    list(word("on_enter_pressed", "on_character_entered"), 1, 2)));

    private static final Rule BUTTON = INTERACTIVE
            .required("text", plain(75))
            .optional("value", text(1, 2_000))
            .optional("url", text(1, MAX_TEXT))
            .optional("style", word("primary", "danger"))
            .optional("confirm", CONFIRM)
            .optional("accessibility_label", text(1, 75));

    private static final Rule PLAIN_TEXT_INPUT = WRITTEN.optional("initial_value", text(0, MAX_TEXT))
            .optional("multiline", flag())
            .optional("min_length", integer(0, MAX_TEXT))
            .optional("max_length", integer(1, MAX_TEXT))
            .and(FieldAgreement::ofLengths);

    private static final Rule OVERFLOW = INTERACTIVE
            .required("options", list(option(false).optional("url", text(1, MAX_TEXT)), 1, 5))
            .optional("confirm", CONFIRM);

    private static final Map<String, Rule> ALL = all();

    /** Rules of an image element. */
    static final Rule IMAGE = Shape.typed()
            .required("alt_text", text(1, 2_000))
            .optional("image_url", text(1, MAX_TEXT))
            .optional("slack_file", FieldAgreement.SLACK_FILE)
            .and(FieldAgreement::ofImage);

    private ElementRules() {}

    /** Rules of these element types, by type. */
    static Map<String, Rule> named(List<String> types) {
        Map<String, Rule> chosen = new TreeMap<>();
        types.forEach(type -> chosen.put(type, ALL.getOrDefault(type, IMAGE)));
        return chosen;
    }

    private static Map<String, Rule> all() {
        Map<String, Rule> all = new LinkedHashMap<>();
        all.put("button", BUTTON);
        all.put("overflow", OVERFLOW);
        all.put("plain_text_input", PLAIN_TEXT_INPUT);
        all.put("email_text_input", WRITTEN.optional("initial_value", text(0, MAX_TEXT)));
        all.put("url_text_input", WRITTEN.optional("initial_value", text(0, MAX_TEXT)));
        all.put(
                "number_input",
                WRITTEN.required("is_decimal_allowed", flag())
                        .optional("initial_value", text(0, 75))
                        .optional("min_value", text(1, 75))
                        .optional("max_value", text(1, 75)));
        addChoices(all);
        addPickers(all);
        return all;
    }

    private static void addChoices(Map<String, Rule> all) {
        Shape loose = FOCUSABLE.required("options", list(option(true), 1, 10)).optional("confirm", CONFIRM);
        all.put(
                "radio_buttons",
                loose.optional("initial_option", FieldAgreement.ANYTHING).and(FieldAgreement::ofInitialOption));
        all.put(
                "checkboxes",
                loose.optional("initial_options", list(FieldAgreement.ANYTHING, 1, 10))
                        .and(FieldAgreement::ofInitialOptions));
        Shape group = Shape.empty().required("label", plain(75)).required("options", list(option(false), 1, 100));
        Shape select =
                PICKER.optional("options", list(option(false), 1, 100)).optional("option_groups", list(group, 1, 100));
        all.put(
                "static_select",
                select.optional("initial_option", FieldAgreement.ANYTHING)
                        .and(FieldAgreement::ofSelect)
                        .and(FieldAgreement::ofInitialOption));
        all.put(
                "multi_static_select",
                select.optional("initial_options", list(FieldAgreement.ANYTHING, 1, 100))
                        .optional("max_selected_items", integer(1, 100))
                        .and(FieldAgreement::ofSelect)
                        .and(FieldAgreement::ofInitialOptions));
    }

    private static void addPickers(Map<String, Rule> all) {
        all.put("datepicker", PICKER.optional("initial_date", form("\\d{4}-\\d\\d-\\d\\d", "date")));
        all.put(
                "timepicker",
                PICKER.optional("initial_time", form("\\d\\d:\\d\\d", "time")).optional("timezone", text(1, 255)));
        all.put(
                "datetimepicker",
                FOCUSABLE
                        .optional("confirm", CONFIRM)
                        .optional("initial_date_time", integer(1_000_000_000, Integer.MAX_VALUE)));
        for (String what : List.of("user", "channel", "conversation")) {
            Shape one = what.equals("conversation")
                    ? PICKER.optional("default_to_current_conversation", flag())
                            .optional("filter", FieldAgreement.ANYTHING)
                    : PICKER;
            all.put(
                    what + "s_select",
                    one.optional("initial_" + what, text(1, 255)).optional("response_url_enabled", flag()));
            all.put(
                    "multi_" + what + "s_select",
                    one.optional("initial_" + what + "s", list(text(1, 255), 1, 100))
                            .optional("max_selected_items", integer(1, 100)));
        }
    }
}
