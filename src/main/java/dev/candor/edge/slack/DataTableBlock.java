package dev.candor.edge.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Slack's native table, for which the SDK has no class; the names of the components are those of the JSON. */
record DataTableBlock(
        String type,
        @Nullable String blockId,
        String caption,
        List<List<Cell>> rows,
        int pageSize,
        int rowHeaderColumnIndex)
        implements LayoutBlock {
    private static final int PAGE_SIZE = 10;

    /** A table whose first row is its header and whose first column names the rows. */
    DataTableBlock(String caption, List<List<Cell>> rows) {
        this("data_table", null, caption, rows, PAGE_SIZE, 0);
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public @Nullable String getBlockId() {
        return blockId;
    }

    /** Number of characters in all cells, with one between two. */
    int characters() {
        return rows.stream()
                .flatMap(List::stream)
                .mapToInt(cell -> cell.text().length() + 1)
                .sum();
    }

    /** A cell of plain text. */
    record Cell(String type, String text) {
        Cell(String text) {
            this("raw_text", text);
        }
    }
}
