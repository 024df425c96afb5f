package dev.candor.demo.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws basic Markdown: headings, lists, quotes, fences, rules, paragraphs. */
final class Markdown {
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*+]\\s+(.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+[.)]\\s+(.*)");
    private static final Pattern QUOTE = Pattern.compile(">\\s?(.*)");
    private static final Pattern RULE = Pattern.compile("\\s*(-{3,}|\\*{3,}|_{3,})\\s*");

    private final InlineMarkup inline;
    private final StringBuilder out = new StringBuilder();
    private final List<String> lines = new ArrayList<>();
    private String open = "";

    private Markdown(DisplayNames names) {
        this.inline = new InlineMarkup(names, InlineMarkup.MARKDOWN);
    }

    static Markup draw(String source, DisplayNames names) {
        Markdown markdown = new Markdown(names);
        boolean fenced = false;
        for (String line : source.split("\n", -1)) {
            boolean fence = line.stripLeading().startsWith("```");
            if (fence) {
                fenced = !fenced;
                markdown.close();
            } else if (fenced) {
                markdown.add("pre", Markup.escape(line));
            } else {
                markdown.line(line);
            }
        }
        markdown.close();
        return Markup.trusted(markdown.out.toString());
    }

    private void line(String line) {
        if (line.isBlank()) {
            close();
        } else if (RULE.matcher(line).matches()) {
            close();
            out.append("<hr>");
        } else if (!listed("h4", HEADING, line)
                && !listed("ul", BULLET, line)
                && !listed("ol", NUMBER, line)
                && !listed("blockquote", QUOTE, line)) {
            add("p", inline.draw(line));
        }
    }

    private boolean listed(String tag, Pattern pattern, String line) {
        Matcher match = pattern.matcher(line);
        if (match.matches()) {
            add(tag, inline.draw(match.group(1)));
        }
        return match.matches();
    }

    private void add(String tag, String html) {
        if (!open.equals(tag)) {
            close();
        }
        open = tag;
        lines.add(html);
        if (tag.equals("h4")) {
            close();
        }
    }

    private void close() {
        if (!lines.isEmpty()) {
            boolean list = open.equals("ul") || open.equals("ol");
            String inside = list
                    ? "<li>" + String.join("</li><li>", lines) + "</li>"
                    : String.join(open.equals("pre") ? "\n" : "<br>", lines);
            out.append('<').append(open).append('>').append(inside);
            out.append("</").append(open).append('>');
        }
        open = "";
        lines.clear();
    }
}
