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
    private static final int MAX_LINES = 4;
    private static final int MAX_QUOTED = 40;

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
        parts.add(new Part.Note("To print, or to paste as Markdown. The link is yours alone: it works once, for "
                + validity.toMinutes() + " minutes."));
        return new Page(
                "The story of " + story.product().name() + ", "
                        + story.quarter().label() + ".",
                parts);
    }

    /** The first lines; those without a link share a paragraph with the heading. */
    private static List<Part> inShort(Story.Section section) {
        List<Part> lines = section.lines().stream().limit(MAX_LINES).toList();
        int more = section.lines().size() - lines.size();
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder("*" + section.heading() + "*");
        for (Part line : lines) {
            if (line instanceof Part.Text sentence) {
                text.append('\n').append(BULLET).append(sentence.text());
            } else if (line instanceof Part.Linked linked) {
                parts.add(new Part.Linked(BULLET + linked.text(), linked.label(), linked.url()));
            }
        }
        if (more > 0) {
            text.append('\n').append(BULLET).append("and ").append(more).append(" more on the page");
        }
        parts.add(0, new Part.Text(text.toString()));
        return parts;
    }

    /** That a quarter has no result, and which one to try instead. */
    public static String none(Product product, String when, Optional<Quarter> latest) {
        return product.name() + " has no result in " + when + "."
                + latest.map(quarter -> " The latest is of " + quarter.label() + ": "
                                + CommandText.command("story " + product.id() + " " + quarter.code()))
                        .orElse(" The story begins when its first survey closes.");
    }

    /** That these words are no quarter, and how to write one. */
    public static String unclear(Product product, String words, Quarter example) {
        String quoted = words.length() > MAX_QUOTED ? words.substring(0, MAX_QUOTED) + "…" : words;
        return "“" + MarkupEscape.of(quoted) + "” is no quarter. Did you mean "
                + CommandText.command("story " + product.id() + " " + example.code())
                + "? Others are Q1 to Q4, this and last.";
    }

    /** That a quarter has not begun. */
    public static String notBegun(Quarter quarter) {
        return quarter.label() + " has not begun, so there is nothing to tell yet.";
    }
}
