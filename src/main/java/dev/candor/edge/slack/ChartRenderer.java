package dev.candor.edge.slack;

import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.SlackFileObject;
import dev.candor.core.page.Chart;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Renders the charts and tables of one message or view, each in the best form that is allowed: natively, else as an
 * uploaded picture, else as text. Remembers the forms it used.
 */
final class ChartRenderer {
    private static final int MAX_NATIVE_CHARTS = 2;
    /** Maximum of all native tables together. */
    private static final int MAX_TABLE_CHARACTERS = 10_000;

    private static final int MAX_PICTURES = 10;
    private static final int MAX_ALT_TEXT = 2_000;

    /** No chart has a picture. */
    static final Function<Chart, Optional<String>> NO_FILES = chart -> Optional.empty();

    private final Function<Chart, Optional<String>> files;
    private final Set<Chart> pictured = new LinkedHashSet<>();
    private boolean natively;
    private int nativeCharts;
    private int tableCharacters;

    /**
     * Creates a renderer for one message or view.
     *
     * @param natively whether native charts and tables are allowed
     * @param files id of the uploaded picture of a chart; empty if there is none
     */
    ChartRenderer(boolean natively, Function<Chart, Optional<String>> files) {
        this.natively = natively;
        this.files = files;
    }

    /** A renderer that renders every chart and table as text. */
    static ChartRenderer textOnly() {
        return new ChartRenderer(false, NO_FILES);
    }

    /** Whether the page has a chart or a table. */
    static boolean isNeededFor(Page page) {
        return page.parts().stream().anyMatch(part -> part instanceof Part.Picture || part instanceof Part.Table);
    }

    /** Begins anew, without native charts and tables. */
    void restartWithoutNativeBlocks() {
        natively = false;
        nativeCharts = 0;
        tableCharacters = 0;
        pictured.clear();
    }

    /** Whether a native chart or table was rendered. */
    boolean usedNativeBlocks() {
        return nativeCharts + tableCharacters > 0;
    }

    /** Whether every chart and table was rendered as text. */
    boolean isTextOnly() {
        return !usedNativeBlocks() && pictured.isEmpty();
    }

    /** Charts that were rendered as pictures. */
    Set<Chart> pictured() {
        return pictured;
    }

    List<LayoutBlock> render(Part.Picture picture) {
        Chart chart = picture.chart();
        if (natively && nativeCharts < MAX_NATIVE_CHARTS) {
            Optional<List<LayoutBlock>> blocks = NativeBlocks.of(chart);
            if (blocks.isPresent()) {
                nativeCharts++;
                return blocks.get();
            }
        }
        Optional<String> file = pictured.size() < MAX_PICTURES ? files.apply(chart) : Optional.empty();
        if (file.isEmpty()) {
            return BlockRenderer.part(new Part.Text(picture.otherwise()));
        }
        pictured.add(chart);
        return List.of(ImageBlock.builder()
                .slackFile(SlackFileObject.builder().id(file.get()).build())
                .altText(altText(chart))
                .build());
    }

    List<LayoutBlock> render(Part.Table table) {
        Optional<DataTableBlock> block = natively ? NativeBlocks.of(table) : Optional.empty();
        if (block.isPresent() && tableCharacters + block.get().characters() <= MAX_TABLE_CHARACTERS) {
            tableCharacters += block.get().characters();
            return List.of(block.get());
        }
        return BlockRenderer.part(new Part.Text(text(table)));
    }

    /** The numbers of a chart in words. */
    static String altText(Chart chart) {
        String words = MarkupEscape.plain(chart.words().isBlank() ? chart.title() : chart.words())
                .strip();
        return SlackText.shorten(words.isEmpty() ? "…" : words, MAX_ALT_TEXT);
    }

    /** The table as lines of markup: the name of each row in bold, then what its columns say. */
    static String text(Part.Table table) {
        return table.rows().stream()
                .map(row -> line(table.header(), row))
                .collect(Collectors.joining("\n", escape(table.caption()) + "\n", ""));
    }

    private static String line(List<String> header, List<String> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i < row.size(); i++) {
            String name = i < header.size() ? escape(header.get(i)) : "";
            if (!row.get(i).isBlank()) {
                cells.add((name.isEmpty() ? "" : name + ": ") + escape(row.get(i)));
            }
        }
        String name = row.isEmpty() || row.get(0).isBlank() ? "–" : "*" + escape(row.get(0)) + "*";
        return cells.isEmpty() ? name : name + "  " + String.join(" · ", cells);
    }

    private static String escape(String text) {
        return MarkupEscape.of(MarkupEscape.plain(text).strip());
    }
}
