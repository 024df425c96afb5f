package dev.candor.edge.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Renders forms as modals and pages as the home tab. */
final class ViewRenderer {
    private static final int MAX_BLOCKS = 100;
    /** Slack accepts 250 kB of JSON; the rest is left to what surrounds the blocks. */
    private static final int MAX_BYTES = 240_000;

    private static final int MAX_TITLE = 24;

    private ViewRenderer() {}

    /** A form as a modal with its charts and tables as text. */
    static View modal(Form form) {
        return modal(form, ChartRenderer.textOnly());
    }

    /** A form as a modal; without a submit label the input fields are left out. */
    static View modal(Form form, ChartRenderer charts) {
        if (form.context().length() > Form.MAX_CONTEXT_LENGTH) {
            throw new IllegalArgumentException("form " + form.area() + ": what it is about has "
                    + form.context().length() + " characters, at most " + Form.MAX_CONTEXT_LENGTH);
        }
        boolean reading = form.submit().isBlank();
        return View.builder()
                .type("modal")
                .callbackId(BlockRenderer.id(form.area()))
                .privateMetadata(form.context())
                .title(title(form.title()))
                .submit(reading ? null : submit(form.submit()))
                .close(close(reading ? "Close" : "Cancel"))
                .blocks(fit(blocks(form, reading, charts)))
                .build();
    }

    /** A page as a modal without input fields, with its charts and tables as text. */
    static View reading(String title, Page page) {
        return modal(readingForm(title, page));
    }

    /** A page as a form without input fields. */
    static Form readingForm(String title, Page page) {
        return Form.readOnly("reading", title, page);
    }

    static View home(Page page, ChartRenderer charts) {
        return View.builder()
                .type("home")
                .blocks(fit(BlockRenderer.page(page, charts)))
                .build();
    }

    private static List<LayoutBlock> blocks(Form form, boolean reading, ChartRenderer charts) {
        List<LayoutBlock> blocks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Field field : form.fields()) {
            if (field instanceof Field.Shown shown) {
                blocks.addAll(BlockRenderer.part(shown.part(), charts));
            } else if (!reading) {
                InputBlock input = InputBlocks.of(field);
                if (!ids.add(input.getBlockId())) {
                    throw new IllegalArgumentException(
                            "form " + form.area() + ": two fields are called '" + input.getBlockId() + "'");
                }
                blocks.add(input);
            }
        }
        return blocks.isEmpty() ? BlockRenderer.part(new Part.Text("…")) : blocks;
    }

    private static List<LayoutBlock> fit(List<LayoutBlock> blocks) {
        return BlockRenderer.fit(
                blocks,
                MAX_BLOCKS,
                MAX_BYTES,
                block -> BlockRenderer.json(block).getBytes(StandardCharsets.UTF_8).length + 1);
    }

    private static ViewTitle title(String text) {
        String shown = text.isBlank()
                ? "Candor"
                : SlackText.shorten(MarkupEscape.plain(text).strip(), MAX_TITLE);
        return ViewTitle.builder().type("plain_text").text(shown).emoji(false).build();
    }

    private static ViewSubmit submit(String text) {
        String shown = SlackText.shorten(text.strip(), MAX_TITLE);
        return ViewSubmit.builder().type("plain_text").text(shown).emoji(false).build();
    }

    private static ViewClose close(String text) {
        return ViewClose.builder().type("plain_text").text(text).emoji(false).build();
    }
}
