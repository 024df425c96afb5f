package dev.candor.demo.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws the markup inside one line of text: emphasis, code, links, mentions, emoji. */
final class InlineMarkup {
    /** An emphasis sign and its HTML tag. */
    record Mark(String sign, String tag) {}

    /** Signs of Slack's mrkdwn, used in text objects. */
    static final List<Mark> MRKDWN = List.of(new Mark("*", "strong"), new Mark("_", "em"), new Mark("~", "s"));

    /** Signs of standard Markdown, used in markdown blocks; longer signs first. */
    static final List<Mark> MARKDOWN = List.of(
            new Mark("**", "strong"),
            new Mark("__", "strong"),
            new Mark("~~", "s"),
            new Mark("*", "em"),
            new Mark("_", "em"));

    private static final Pattern EMOJI = Pattern.compile(":([a-z0-9_+-]+):");
    private static final Pattern BARE_LINK = Pattern.compile("https?://[^\\s<>|]*[^\\s<>|.,;:!?)'\"*_~]");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^\\]\\n]+)\\]\\(([^)\\s]+)\\)");

    private final DisplayNames names;
    private final List<Mark> marks;

    InlineMarkup(DisplayNames names, List<Mark> marks) {
        this.names = names;
        this.marks = marks;
    }

    String draw(String line) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            int next = special(out, line, at);
            if (next == at) {
                next = plain(out, line, at);
            }
            at = next;
        }
        return out.toString();
    }

    /** Decodes the three escapes that Slack defines. */
    static String decode(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private int special(StringBuilder out, String line, int at) {
        return switch (line.charAt(at)) {
            case '`' -> code(out, line, at);
            case '<' -> token(out, line, at);
            case ':' -> emoji(out, line, at);
            case 'h' -> bareLink(out, line, at);
            case '\u2B1C', '\uD83D' -> EmojiSquare.draw(out, line, at);
            case '[' -> marks.equals(MARKDOWN) ? markdownLink(out, line, at) : at;
            default -> emphasis(out, line, at);
        };
    }

    private static int plain(StringBuilder out, String line, int at) {
        for (String escape : List.of("&amp;", "&lt;", "&gt;")) {
            if (line.startsWith(escape, at)) {
                out.append(escape);
                return at + escape.length();
            }
        }
        out.append(Markup.escape(line.substring(at, at + 1)));
        return at + 1;
    }

    private static int code(StringBuilder out, String line, int at) {
        int end = line.indexOf('`', at + 1);
        if (end <= at + 1) {
            return at;
        }
        out.append("<code>")
                .append(Markup.escape(decode(line.substring(at + 1, end))))
                .append("</code>");
        return end + 1;
    }

    private int token(StringBuilder out, String line, int at) {
        int end = line.indexOf('>', at);
        String drawn = end < 0 ? "" : new Token(line.substring(at + 1, end), names).draw();
        out.append(drawn);
        return drawn.isEmpty() ? at : end + 1;
    }

    private static int emoji(StringBuilder out, String line, int at) {
        Matcher match = EMOJI.matcher(line).region(at, line.length());
        if (!match.lookingAt()) {
            return at;
        }
        out.append(Markup.escape(Emoji.picture(match.group(1))));
        return match.end();
    }

    private static int bareLink(StringBuilder out, String line, int at) {
        Matcher match = BARE_LINK.matcher(line).region(at, line.length());
        if (inWord(line, at - 1) || !match.lookingAt()) {
            return at;
        }
        String url = decode(match.group());
        out.append(SafeLink.to(url, Markup.escape(url)));
        return match.end();
    }

    private int markdownLink(StringBuilder out, String line, int at) {
        Matcher match = MARKDOWN_LINK.matcher(line).region(at, line.length());
        if (!match.lookingAt() || !SafeLink.isSafe(decode(match.group(2)))) {
            return at;
        }
        out.append(SafeLink.to(decode(match.group(2)), draw(match.group(1))));
        return match.end();
    }

    private int emphasis(StringBuilder out, String line, int at) {
        for (Mark mark : marks) {
            int start = at + mark.sign().length();
            int end = opens(line, at, mark) ? closing(line, start, mark) : -1;
            if (end > start) {
                String inside = draw(line.substring(start, end));
                out.append('<').append(mark.tag()).append('>').append(inside);
                out.append("</").append(mark.tag()).append('>');
                return end + mark.sign().length();
            }
        }
        return at;
    }

    private static boolean opens(String line, int at, Mark mark) {
        int next = at + mark.sign().length();
        return line.startsWith(mark.sign(), at)
                && !inWord(line, at - 1)
                && next < line.length()
                && !Character.isWhitespace(line.charAt(next))
                && line.charAt(next) != mark.sign().charAt(0);
    }

    private static int closing(String line, int from, Mark mark) {
        int at = from;
        while (at < line.length()) {
            char c = line.charAt(at);
            boolean closes = line.startsWith(mark.sign(), at)
                    && at > from
                    && !Character.isWhitespace(line.charAt(at - 1))
                    && !inWord(line, at + mark.sign().length());
            if (closes) {
                return at;
            }
            int end = c == '`' ? line.indexOf('`', at + 1) : c == '<' ? line.indexOf('>', at) : -1;
            at = Math.max(at, end) + 1;
        }
        return -1;
    }

    private static boolean inWord(String line, int at) {
        return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.charAt(at));
    }
}
