package dev.candor.demo.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** HTML whose dynamic content is already escaped. */
public final class Markup implements Content {
    private final String html;

    private Markup(String html) {
        this.html = html;
    }

    static Markup trusted(String html) {
        return new Markup(html);
    }

    static String escape(String plain) {
        StringBuilder out = new StringBuilder(plain.length() + 16);
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }

    @Override
    public String toString() {
        return html;
    }
}
