package dev.candor.edge.web;

import dev.candor.core.page.MarkupEscape;
import gg.jte.Content;
import java.util.List;
import java.util.regex.Pattern;

/** Turns the markup of a paragraph into HTML. Everything else in it is shown as written. */
final class TextMarkup {
    private static final String NOT_ESCAPED = "(?<![\\w" + MarkupEscape.ESCAPE + "])";
    private static final List<Rule> RULES = List.of(
            new Rule("`([^`\n]+)`", "<code>$1</code>"),
            new Rule("\\*([^*\n]*[^*\\s" + MarkupEscape.ESCAPE + "])\\*(?!\\w)", "<strong>$1</strong>"),
            new Rule("_([^_\n]*[^_\\s" + MarkupEscape.ESCAPE + "])_(?!\\w)", "<em>$1</em>"));

    private static final Pattern PERCENT = Pattern.compile("(?<=\\d) %");

    private TextMarkup() {}

    private record Rule(Pattern pattern, String html) {
        Rule(String pattern, String html) {
            this(Pattern.compile(NOT_ESCAPED + pattern), html);
        }
    }

    /** The text as HTML content; no line ends between a number and its percent sign. */
    static Content html(String text) {
        String html = escaped(text);
        for (Rule rule : RULES) {
            html = rule.pattern().matcher(html).replaceAll(rule.html());
        }
        String done = unbroken(MarkupEscape.plain(html).replace("\n", "<br>"));
        return output -> output.writeContent(done);
    }

    /** The same words; no line ends between a number and its percent sign. */
    static String unbroken(String words) {
        return PERCENT.matcher(words).replaceAll("\u00a0%");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
