package dev.candor.edge.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.candor.core.page.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Draws a text in which some characters are no marks: in rich text Slack understands none, so ours are given as styles. */
final class RichTextRenderer {
    /** {@code *bold*}, {@code _italic_} or {@code `code`} at the edges of words, within a line. */
    private static final Pattern STYLED = Pattern.compile("(?<!\\w)([*_`])(?=\\S)(.+?)(?<=\\S)\\1(?!\\w)");

    private static final Pattern ESCAPED = Pattern.compile(Literal.ESCAPE + "([*_~`>:])");
    private static final Pattern HIDDEN = Pattern.compile("[\\x{E021}-\\x{E07E}]");
    /** Private characters, in which the escaped ones wait while marks are looked for. */
    private static final int PRIVATE = 0xE000;

    private RichTextRenderer() {}

    /** The text as blocks of at most this many characters. */
    static List<LayoutBlock> blocks(String text, int most) {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (String piece : SlackText.pieces(hidden(text), most)) {
            blocks.add(RichTextBlock.builder()
                    .elements(List.of(RichTextSectionElement.builder()
                            .elements(elements(piece))
                            .build()))
                    .build());
        }
        return blocks;
    }

    /** The text without our marks, its words as they are written. */
    static String bare(String text) {
        return shown(STYLED.matcher(hidden(text)).replaceAll("$2"));
    }

    private static List<RichTextElement> elements(String text) {
        List<RichTextElement> elements = new ArrayList<>();
        int from = 0;
        Matcher styled = STYLED.matcher(text);
        while (styled.find()) {
            add(elements, text.substring(from, styled.start()), null);
            add(elements, styled.group(2), style(styled.group(1)));
            from = styled.end();
        }
        add(elements, text.substring(from), null);
        return elements;
    }

    private static void add(
            List<RichTextElement> elements, String text, RichTextSectionElement.@Nullable TextStyle style) {
        if (!text.isEmpty()) {
            elements.add(RichTextSectionElement.Text.builder()
                    .text(shown(text))
                    .style(style)
                    .build());
        }
    }

    private static RichTextSectionElement.TextStyle style(String mark) {
        return RichTextSectionElement.TextStyle.builder()
                .bold(mark.equals("*"))
                .italic(mark.equals("_"))
                .code(mark.equals("`"))
                .build();
    }

    private static String hidden(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> String.valueOf((char) (PRIVATE + found.group(1).charAt(0))));
    }

    private static String shown(String text) {
        return Literal.plain(HIDDEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found))));
    }

    private static String character(MatchResult found) {
        return String.valueOf((char) (found.group().charAt(0) - PRIVATE));
    }
}
