package dev.candor.edge.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Renders text with literal characters as rich text, where Slack parses no marks and Candor's own marks become styles. */
final class RichTextRenderer {
    /** {@code *bold*}, {@code _italic_} or {@code `code`} at word boundaries within a line. */
    private static final Pattern STYLED = Pattern.compile("(?<!\\w)([*_`])(?=\\S)(.+?)(?<=\\S)\\1(?!\\w)");

    private static final Pattern ESCAPED = Pattern.compile(MarkupEscape.ESCAPE + "([*_~`>:])");
    private static final Pattern PRIVATE_USE = Pattern.compile("[\\x{E021}-\\x{E07E}]");
    /** First private-use character; escaped characters are moved there while marks are parsed. */
    private static final int PRIVATE_USE_START = 0xE000;

    private RichTextRenderer() {}

    /** Rich text blocks of at most {@code most} characters each. */
    static List<LayoutBlock> blocks(String text, int most) {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (String piece : SlackText.pieces(escapedToPrivateUse(text), most)) {
            blocks.add(block(elements(piece)));
        }
        return blocks;
    }

    /** Rich text blocks of at most {@code most} characters each, the last one with the link. */
    static List<LayoutBlock> linked(Part.Linked part, int most) {
        List<LayoutBlock> blocks = new ArrayList<>();
        List<String> pieces = SlackText.pieces(escapedToPrivateUse(part.text()), most);
        for (int i = 0; i < pieces.size(); i++) {
            List<RichTextElement> elements = elements(pieces.get(i));
            if (i == pieces.size() - 1) {
                add(elements, " ", null);
                elements.add(RichTextSectionElement.Link.builder()
                        .text(part.label())
                        .url(part.url())
                        .build());
            }
            blocks.add(block(elements));
        }
        return blocks;
    }

    private static LayoutBlock block(List<RichTextElement> elements) {
        return RichTextBlock.builder()
                .elements(List.of(
                        RichTextSectionElement.builder().elements(elements).build()))
                .build();
    }

    /** The text without Candor's marks, with literal characters restored. */
    static String bare(String text) {
        return restored(STYLED.matcher(escapedToPrivateUse(text)).replaceAll("$2"));
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
                    .text(restored(text))
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

    private static String escapedToPrivateUse(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(found -> String.valueOf(
                        (char) (PRIVATE_USE_START + found.group(1).charAt(0))));
    }

    private static String restored(String text) {
        return MarkupEscape.plain(
                PRIVATE_USE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found))));
    }

    private static String character(MatchResult found) {
        return String.valueOf((char) (found.group().charAt(0) - PRIVATE_USE_START));
    }
}
