package dev.candor.demo.blocks;

import static dev.candor.demo.blocks.Rule.flag;
import static dev.candor.demo.blocks.Rule.text;
import static dev.candor.demo.blocks.Rule.word;

import java.util.Map;

/** The rules for texts and for the small objects that elements are made of. */
final class TextRules {
    static final Rule ID = text(1, 255);
    static final Rule PLACEHOLDER = plain(150);
    static final Rule CONFIRM = Shape.empty()
            .must("title", plain(100))
            .must("text", any(300))
            .must("confirm", plain(30))
            .must("deny", plain(30))
            .may("style", word("primary", "danger"));

    private TextRules() {}

    /** A plain_text object. */
    static Rule plain(int max) {
        return Rule.byType(Map.of("plain_text", plainShape(max)));
    }

    /** A plain_text or a mrkdwn object. */
    static Rule any(int max) {
        return Rule.byType(Map.of("plain_text", plainShape(max), "mrkdwn", mrkdwnShape(max)));
    }

    static Rule plainShape(int max) {
        return Shape.typed().must("text", text(1, max)).may("emoji", flag());
    }

    static Rule mrkdwnShape(int max) {
        return Shape.typed().must("text", text(1, max)).may("verbatim", flag());
    }

    /** An option whose label may be formatted or not. */
    static Shape option(boolean formatted) {
        Rule words = formatted ? any(75) : plain(75);
        return Shape.empty().must("text", words).must("value", text(1, 75)).may("description", words);
    }
}
