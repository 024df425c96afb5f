package dev.candor.edge.slack;

import com.google.gson.Gson;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.util.json.GsonFactory;
import dev.candor.core.page.Button;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders pages as Slack blocks within Slack's limits: long text is split or shortened, never refused. */
final class BlockRenderer {
    static final int MAX_TEXT = 3_000;

    private static final int MAX_MESSAGE_BLOCKS = 50;
    /** Slack allows "about 13,000 characters" of blocks without saying how it counts; the JSON is the strictest reading. */
    private static final int MAX_MESSAGE_CHARACTERS = 12_900;

    private static final int MAX_HEADER = 150;
    private static final int MAX_BUTTON_LABEL = 75;
    private static final int MAX_BUTTON_VALUE = 2_000;
    private static final int MAX_BUTTON_URL = 3_000;
    private static final int MAX_CONTEXT_ELEMENTS = 10;
    private static final int MAX_ACTIONS_ELEMENTS = 25;
    private static final int MAX_ID = 255;
    private static final Gson JSON = GsonFactory.createSnakeCase();

    private BlockRenderer() {}

    /** The blocks of a message; native charts and tables are given up where they leave no room for the rest. */
    static List<LayoutBlock> message(Page page, ChartRenderer charts) {
        List<LayoutBlock> blocks = page(page, charts);
        if (charts.usedNativeBlocks()
                && !fits(blocks, MAX_MESSAGE_BLOCKS, MAX_MESSAGE_CHARACTERS, BlockRenderer::length)) {
            charts.restartWithoutNativeBlocks();
            blocks = page(page, charts);
        }
        return fit(blocks, MAX_MESSAGE_BLOCKS, MAX_MESSAGE_CHARACTERS, BlockRenderer::length);
    }

    /** The blocks of a message with its charts and tables as text. */
    static List<LayoutBlock> message(Page page) {
        return message(page, ChartRenderer.textOnly());
    }

    /** Text of a message for notifications and screen readers, with the numbers of its charts and tables. */
    static String summary(Page page) {
        String text = Stream.concat(
                        Stream.of(page.summary()), page.parts().stream().flatMap(BlockRenderer::words))
                .collect(Collectors.joining("\n"));
        return SlackText.shorten(SlackText.escape(MarkupEscape.plain(text)), MAX_TEXT);
    }

    private static Stream<String> words(Part part) {
        if (part instanceof Part.Picture picture) {
            return Stream.of(picture.chart().words());
        }
        return part instanceof Part.Table table ? Stream.of(ChartRenderer.text(table)) : Stream.empty();
    }

    /** The blocks of a page, without a limit on their number. */
    static List<LayoutBlock> page(Page page, ChartRenderer charts) {
        List<LayoutBlock> blocks = new ArrayList<>();
        page.parts().forEach(part -> blocks.addAll(part(part, charts)));
        return blocks.isEmpty() ? part(new Part.Text(page.summary())) : blocks;
    }

    /** The blocks of a part; none if it is empty. */
    static List<LayoutBlock> part(Part part) {
        return part(part, ChartRenderer.textOnly());
    }

    /** The blocks of a part; none if it is empty. */
    static List<LayoutBlock> part(Part part, ChartRenderer charts) {
        if (part instanceof Part.Title title) {
            return title(title.text());
        } else if (part instanceof Part.Text text) {
            return MarkupEscape.containsEscape(text.text())
                    ? RichTextRenderer.blocks(text.text(), MAX_TEXT)
                    : sections(SlackText.escape(text.text()), BlockRenderer::markdown);
        } else if (part instanceof Part.Linked linked) {
            return RichTextRenderer.linked(linked, MAX_TEXT);
        } else if (part instanceof Part.Note note) {
            return context(note.text());
        } else if (part instanceof Part.Quote quote) {
            return sections(quote.words(), BlockRenderer::plain);
        } else if (part instanceof Part.People people) {
            return sections(mention(people), BlockRenderer::markdown);
        } else if (part instanceof Part.Pick pick) {
            return List.of(SectionBlock.builder()
                    .text(markdown(SlackText.shorten(SlackText.escape(pick.text()), MAX_TEXT)))
                    .accessory(InputBlocks.pick(pick))
                    .build());
        } else if (part instanceof Part.Buttons row) {
            return actions(row.buttons());
        } else if (part instanceof Part.Picture picture) {
            return charts.render(picture);
        } else if (part instanceof Part.Table table) {
            return charts.render(table);
        }
        return List.of(DividerBlock.builder().build());
    }

    private static boolean fits(
            List<? extends LayoutBlock> blocks, int most, int room, ToIntFunction<LayoutBlock> size) {
        return blocks.size() <= most && blocks.stream().mapToInt(size).sum() <= room;
    }

    /**
     * Keeps the first {@code most} blocks, together at most {@code room} in size, with a note where some are left out.
     * Input blocks are always kept, because a form without them cannot be sent.
     */
    static List<LayoutBlock> fit(
            List<? extends LayoutBlock> blocks, int most, int room, ToIntFunction<LayoutBlock> size) {
        if (fits(blocks, most, room, size)) {
            return List.copyOf(blocks);
        }
        List<LayoutBlock> inputs = new ArrayList<>(blocks);
        inputs.removeIf(block -> !(block instanceof InputBlock));
        LayoutBlock note = context("… shortened").get(0);
        int places = most - inputs.size() - 1;
        int left = room - inputs.stream().mapToInt(size).sum() - size.applyAsInt(note);
        if (places < 0 || left < 0) {
            throw new IllegalArgumentException("too much to fill in: " + inputs.size() + " fields in " + room
                    + " characters, " + most + " blocks at most; ask for less");
        }
        List<LayoutBlock> kept = new ArrayList<>();
        boolean full = false;
        for (LayoutBlock block : blocks) {
            boolean input = block instanceof InputBlock;
            full |= !input && (places == 0 || size.applyAsInt(block) > left);
            if (input || !full) {
                kept.add(block);
                places -= input ? 0 : 1;
                left -= input ? 0 : size.applyAsInt(block);
            }
        }
        kept.add(note);
        return kept;
    }

    private static int length(LayoutBlock block) {
        return json(block).length();
    }

    static String json(Object any) {
        return JSON.toJson(any);
    }

    static PlainTextObject plain(String text) {
        return PlainTextObject.builder()
                .text(MarkupEscape.plain(text))
                .emoji(false)
                .build();
    }

    /** An id that Slack sends back, so a long one is refused and not shortened. */
    static String id(String id) {
        if (id.isEmpty() || id.length() > MAX_ID) {
            throw new IllegalArgumentException("id '" + id + "' must have 1 to " + MAX_ID + " characters");
        }
        return id;
    }

    private static String mention(Part.People people) {
        return people.ids().stream()
                .map(BlockRenderer::mention)
                .collect(Collectors.joining(", ", SlackText.escape(MarkupEscape.plain(people.before())) + " ", "."));
    }

    private static String mention(String id) {
        return switch (id.charAt(0)) {
            case 'S' -> "<!subteam^" + id + ">";
            case 'C', 'G' -> "<#" + id + ">";
            default -> "<@" + id + ">";
        };
    }

    private static MarkdownTextObject markdown(String text) {
        // With verbatim, no plain word becomes a link or a mention.
        return MarkdownTextObject.builder().text(text).verbatim(true).build();
    }

    private static List<LayoutBlock> title(String text) {
        return text.isBlank()
                ? List.of()
                : List.of(HeaderBlock.builder()
                        .text(plain(SlackText.shorten(MarkupEscape.plain(text).strip(), MAX_HEADER)))
                        .build());
    }

    private static List<LayoutBlock> sections(String text, Function<String, TextObject> toText) {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (String piece : SlackText.pieces(text, MAX_TEXT)) {
            blocks.add(SectionBlock.builder().text(toText.apply(piece)).build());
        }
        return blocks;
    }

    private static List<LayoutBlock> context(String text) {
        List<ContextBlockElement> elements = new ArrayList<>();
        if (MarkupEscape.containsEscape(text)) {
            SlackText.pieces(RichTextRenderer.bare(text), MAX_TEXT).forEach(piece -> elements.add(plain(piece)));
        } else {
            SlackText.pieces(SlackText.escape(text), MAX_TEXT).forEach(piece -> elements.add(markdown(piece)));
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        for (int from = 0; from < elements.size(); from += MAX_CONTEXT_ELEMENTS) {
            int to = Math.min(from + MAX_CONTEXT_ELEMENTS, elements.size());
            blocks.add(ContextBlock.builder()
                    .elements(List.copyOf(elements.subList(from, to)))
                    .build());
        }
        return blocks;
    }

    private static List<LayoutBlock> actions(List<Button> buttons) {
        List<LayoutBlock> blocks = new ArrayList<>();
        List<BlockElement> row = new ArrayList<>();
        Set<String> inRow = new HashSet<>();
        for (Button button : buttons) {
            // An action id must be unique within its block, so a repeated one begins a new row.
            if (row.size() == MAX_ACTIONS_ELEMENTS || inRow.contains(button.action())) {
                blocks.add(ActionsBlock.builder().elements(List.copyOf(row)).build());
                row.clear();
                inRow.clear();
            }
            row.add(button(button));
            inRow.add(button.action());
        }
        if (!row.isEmpty()) {
            blocks.add(ActionsBlock.builder().elements(List.copyOf(row)).build());
        }
        return blocks;
    }

    private static BlockElement button(Button button) {
        if (button.value().length() > MAX_BUTTON_VALUE) {
            throw new IllegalArgumentException("button " + button.action() + ": its value has "
                    + button.value().length() + " characters, at most " + MAX_BUTTON_VALUE);
        }
        button.url().filter(url -> url.length() > MAX_BUTTON_URL).ifPresent(url -> {
            throw new IllegalArgumentException("button " + button.action() + ": its link has " + url.length()
                    + " characters, at most " + MAX_BUTTON_URL);
        });
        String label = button.label().isBlank()
                ? "…"
                : MarkupEscape.plain(button.label()).strip();
        return ButtonElement.builder()
                .actionId(id(button.action()))
                .text(plain(SlackText.shorten(label, MAX_BUTTON_LABEL)))
                .value(button.value().isEmpty() ? null : button.value())
                .url(button.url().orElse(null))
                .style(button.primary() ? "primary" : null)
                .build();
    }
}
