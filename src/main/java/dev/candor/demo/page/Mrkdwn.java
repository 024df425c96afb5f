package dev.candor.demo.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws Slack's mrkdwn: code fences and quotes here, markup within a line in {@link InlineMarkup}. */
final class Mrkdwn {
    private static final String FENCE = "```";

    private final InlineMarkup inline;

    Mrkdwn(DisplayNames names) {
        this.inline = new InlineMarkup(names, InlineMarkup.MRKDWN);
    }

    Markup draw(String source) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        int open = source.indexOf(FENCE);
        while (open >= 0) {
            int close = source.indexOf(FENCE, open + FENCE.length());
            if (close < 0) {
                break;
            }
            lines(out, trimBreak(source.substring(from, open)));
            String code = trimBreak(source.substring(open + FENCE.length(), close));
            out.append("<pre>").append(Markup.escape(InlineMarkup.decode(code))).append("</pre>");
            from = close + FENCE.length();
            open = source.indexOf(FENCE, from);
        }
        lines(out, from == 0 ? source : trimBreak(source.substring(from)));
        return Markup.trusted(out.toString());
    }

    /** Drops the line breaks next to a code fence, which is a block of its own. */
    private static String trimBreak(String text) {
        int start = text.startsWith("\n") ? 1 : 0;
        int end = text.length() > start && text.endsWith("\n") ? text.length() - 1 : text.length();
        return text.substring(start, end);
    }

    private void lines(StringBuilder out, String source) {
        if (source.isEmpty()) {
            return;
        }
        List<String> quoted = new ArrayList<>();
        boolean fresh = true;
        for (String line : source.split("\n", -1)) {
            String quote = quoted(line);
            if (quote != null) {
                quoted.add(inline.draw(quote));
                continue;
            }
            if (!quoted.isEmpty()) {
                close(out, quoted);
                fresh = true;
            }
            out.append(fresh ? "" : "<br>").append(inline.draw(line));
            fresh = false;
        }
        close(out, quoted);
    }

    private static @Nullable String quoted(String line) {
        for (String mark : List.of("&gt;", ">")) {
            if (line.startsWith(mark)) {
                return line.substring(mark.length()).stripLeading();
            }
        }
        return null;
    }

    private static void close(StringBuilder out, List<String> quoted) {
        if (!quoted.isEmpty()) {
            out.append("<blockquote>").append(String.join("<br>", quoted)).append("</blockquote>");
            quoted.clear();
        }
    }
}
