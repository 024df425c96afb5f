package dev.candor.demo.page;

/** The content of angle brackets in mrkdwn: a mention, a channel or a link. */
final class Token {
    private final String target;
    private final String label;
    private final DisplayNames names;

    Token(String inside, DisplayNames names) {
        int bar = inside.indexOf('|');
        this.target = bar < 0 ? inside : inside.substring(0, bar);
        this.label = bar < 0 ? "" : InlineMarkup.decode(inside.substring(bar + 1));
        this.names = names;
    }

    /** HTML, or an empty string if the content is none of these. */
    String draw() {
        if (target.startsWith("@")) {
            return mention('@' + names.person(target.substring(1)), target.equals('@' + names.viewer()));
        }
        if (target.startsWith("#")) {
            return channel(target.substring(1));
        }
        if (target.startsWith("!")) {
            return special(target.substring(1));
        }
        String url = InlineMarkup.decode(target);
        if (!SafeLink.isSafe(url)) {
            return "";
        }
        String shown = label.isEmpty() ? url.replaceFirst("^mailto:", "") : Emoji.draw(label);
        return SafeLink.to(url, Markup.escape(shown));
    }

    private String channel(String id) {
        String name = '#' + (label.isEmpty() || names.knows(id) ? names.channel(id) : label);
        if (!names.knows(id)) {
            return mention(name, false);
        }
        String href = new PageAddress(names.viewer(), id).to(id);
        return "<a class=\"mention\" href=\"" + Markup.escape(href) + "\">" + Markup.escape(name) + "</a>";
    }

    private String special(String word) {
        if (word.startsWith("date^")) {
            return Markup.escape(label);
        }
        if (word.startsWith("subteam^")) {
            return mention(label.isEmpty() ? '@' + names.group(word.substring("subteam^".length())) : label, false);
        }
        return switch (word) {
            case "channel", "here", "everyone" -> mention('@' + word, true);
            default -> "";
        };
    }

    private static String mention(String shown, boolean me) {
        return "<span class=\"mention" + (me ? " me" : "") + "\">" + Markup.escape(shown) + "</span>";
    }
}
