package dev.candor.core.ui.result;

import dev.candor.core.page.Button;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The story of a quarter in short, with a button to its page. */
public final class StoryPage {
    private static final String BULLET = "• ";
    private static final int MAX_LINES = 6;

    private StoryPage() {}

    /**
     * The message.
     *
     * @param url personal link to the page
     * @param validity how long that link works
     */
    public static Page of(Story story, String url, Duration validity) {
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part.Title(story.product().name() + " – " + story.quarter().label()));
        story.sections().forEach(section -> parts.addAll(inShort(section)));
        parts.add(new Part.Buttons(List.of(Button.link("story", "Open the page", url))));
        parts.add(new Part.Note(
                "The page can be printed, or pasted as Markdown. The link is for you alone. It works once, for "
                        + validity.toMinutes() + " minutes."));
        return new Page(
                "The story of " + story.product().name() + ", "
                        + story.quarter().label() + ".",
                parts);
    }

    /** The first lines in their order; what stands before or between links shares a paragraph, the heading with the first. */
    private static List<Part> inShort(Story.Section section) {
        int shown = Math.min(MAX_LINES, section.lines().size());
        int more = section.lines().size() - shown + section.more().size();
        List<Part> parts = new ArrayList<>();
        List<String> paragraph = new ArrayList<>(List.of("*" + section.heading() + "*"));
        for (Part line : section.lines().subList(0, shown)) {
            if (line instanceof Part.Text sentence) {
                paragraph.add(BULLET + sentence.text());
            } else if (line instanceof Part.Linked linked) {
                paragraph.add(BULLET + linked.text());
                parts.add(new Part.Linked(String.join("\n", paragraph), linked.label(), linked.url()));
                paragraph.clear();
            }
        }
        if (more > 0) {
            paragraph.add(BULLET + "and " + more + " more on the page");
        }
        if (!paragraph.isEmpty()) {
            parts.add(new Part.Text(String.join("\n", paragraph)));
        }
        return parts;
    }

    /** A quarter without a result, and which one to try instead. */
    public static StoryAnswer.Untold none(Product product, String when, Optional<Quarter> latest) {
        return new StoryAnswer.Untold(
                product.name() + " has no result in " + when + "."
                        + latest.map(quarter -> " The latest is of " + quarter.label() + ".")
                                .orElse(" The story begins when its first survey closes."),
                latest.map(quarter -> "To see it: " + command(product, quarter) + "."));
    }

    /** Words that are no quarter, and how to write one. */
    public static StoryAnswer.Untold unclear(Product product, String words, Quarter example) {
        return new StoryAnswer.Untold(
                "“" + MarkupEscape.of(ShortenedText.quoted(words)) + "” is not a quarter.",
                Optional.of("A quarter is written like this: " + command(product, example) + ". You can also write `Q"
                        + example.number() + "`, `this` or `last` in its place."));
    }

    /** A quarter that has not begun. */
    public static StoryAnswer.Untold notBegun(Quarter quarter) {
        return new StoryAnswer.Untold(
                quarter.label() + " has not begun, so there is nothing to tell yet.", Optional.empty());
    }

    private static String command(Product product, Quarter quarter) {
        return CommandText.command("story " + product.id() + " " + quarter.code());
    }
}
