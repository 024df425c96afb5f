package dev.candor.demo.blocks;

import static dev.candor.demo.blocks.Rule.flag;
import static dev.candor.demo.blocks.Rule.text;
import static dev.candor.demo.blocks.Rule.word;

import java.util.Map;

/** Validation rules for text objects, confirmations and options. */
final class TextRules {
    static final Rule ID = text(1, 255);
    static final Rule PLACEHOLDER = plain(150);
    static final Rule CONFIRM = Shape.empty()
            .required("title", plain(100))
            .required("text", any(300))
            .required("confirm", plain(30))
            .required("deny", plain(30))
            .optional("style", word("primary", "danger"));

    private TextRules() {}

    /** Plain_text object. */
    static Rule plain(int max) {
        return Rule.byType(Map.of("plain_text", plainShape(max)));
    }

    /** Plain_text or mrkdwn object. */
    static Rule any(int max) {
        return Rule.byType(Map.of("plain_text", plainShape(max), "mrkdwn", mrkdwnShape(max)));
    }

    static Rule plainShape(int max) {
        return Shape.typed().required("text", text(1, max)).optional("emoji", flag());
    }

    static Rule mrkdwnShape(int max) {
        return Shape.typed().required("text", text(1, max)).optional("verbatim", flag());
    }

    /** Option of a select; radio buttons and checkboxes accept mrkdwn labels too. */
    static Shape option(boolean formatted) {
        Rule words = formatted ? any(75) : plain(75);
        return Shape.empty()
                .required("text", words)
                .required("value", text(1, 75))
                .optional("description", words);
    }
}
