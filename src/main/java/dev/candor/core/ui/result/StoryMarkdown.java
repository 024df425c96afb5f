package dev.candor.core.ui.result;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole story of a quarter as Markdown, to paste. */
public final class StoryMarkdown {
    private static final char ESCAPE = MarkupEscape.ESCAPE;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\\\[\\]<>#|]");
    private static final Pattern BOLD =
            Pattern.compile("(?<![\\w" + ESCAPE + "])\\*([^*\n]*[^*\\s" + ESCAPE + "])\\*(?!\\w)");
    private static final Pattern LITERAL = Pattern.compile(ESCAPE + "([*_~`])");

    private StoryMarkdown() {}

    public static String of(Story story) {
        return "# " + text(story.product().name()) + ": " + story.quarter().label() + "\n\n" + text(story.span()) + "\n"
                + story.sections().stream().map(StoryMarkdown::section).collect(Collectors.joining());
    }

    private static String section(Story.Section section) {
        return "\n## " + section.heading() + "\n\n"
                + Stream.concat(section.lines().stream(), section.more().stream())
                        .map(line -> "- " + line(line).replace("\n", " ") + "\n")
                        .collect(Collectors.joining());
    }

    private static String line(Part line) {
        return line instanceof Part.Linked linked
                ? text(linked.text()) + " [" + text(linked.label()) + "](<" + linked.url() + ">)"
                : text(((Part.Text) line).text());
    }

    /** The markup of a paragraph as Markdown; everything else is shown as written. */
    static String text(String words) {
        String special = SPECIAL.matcher(words).replaceAll("\\\\$0");
        String bold = BOLD.matcher(special).replaceAll("**$1**");
        return MarkupEscape.plain(LITERAL.matcher(bold).replaceAll("\\\\$1"));
    }
}
