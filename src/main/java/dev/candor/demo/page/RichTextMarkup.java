package dev.candor.demo.page;

import com.fasterxml.jackson.databind.JsonNode;

/** Draws the tree of a rich_text block: sections, lists, quotes, code; text, links, mentions, emoji. */
final class RichTextMarkup {
    private final DisplayNames names;

    RichTextMarkup(DisplayNames names) {
        this.names = names;
    }

    Markup draw(JsonNode block) {
        return Markup.trusted(each(block));
    }

    private String each(JsonNode parent) {
        StringBuilder out = new StringBuilder();
        for (JsonNode child : parent.path("elements")) {
            out.append(one(child));
        }
        return out.toString();
    }

    private String one(JsonNode node) {
        return switch (node.path("type").asText()) {
            case "rich_text_section" -> wrap("p", each(node));
            case "rich_text_quote" -> wrap("blockquote", each(node));
            case "rich_text_preformatted" -> wrap("pre", each(node));
            case "rich_text_list" -> list(node);
            case "text" ->
                styled(node, Markup.escape(node.path("text").asText()).replace("\n", "<br>"));
            case "link" -> styled(node, link(node));
            case "emoji" -> Markup.escape(Emoji.picture(node.path("name").asText()));
            case "user" -> styled(node, token('@' + node.path("user_id").asText()));
            case "channel" -> styled(node, token('#' + node.path("channel_id").asText()));
            case "broadcast" -> styled(node, token('!' + node.path("range").asText()));
            default -> "";
        };
    }

    private String list(JsonNode node) {
        StringBuilder items = new StringBuilder();
        for (JsonNode item : node.path("elements")) {
            items.append(wrap("li", each(item)));
        }
        return wrap(node.path("style").asText().equals("ordered") ? "ol" : "ul", items.toString());
    }

    private static String link(JsonNode node) {
        String url = node.path("url").asText();
        String label = Markup.escape(node.path("text").asText(url));
        return SafeLink.isSafe(url) ? SafeLink.to(url, label) : label;
    }

    private String token(String inside) {
        return new Token(inside, names).draw();
    }

    private static String styled(JsonNode node, String html) {
        JsonNode style = node.path("style");
        String out = style.path("code").asBoolean() ? wrap("code", html) : html;
        out = style.path("bold").asBoolean() ? wrap("strong", out) : out;
        out = style.path("italic").asBoolean() ? wrap("em", out) : out;
        return style.path("strike").asBoolean() ? wrap("s", out) : out;
    }

    private static String wrap(String tag, String html) {
        return '<' + tag + '>' + html + "</" + tag + '>';
    }
}
