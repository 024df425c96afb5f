package dev.candor.demo.blocks;

import static dev.candor.demo.blocks.Rule.byType;
import static dev.candor.demo.blocks.Rule.integer;
import static dev.candor.demo.blocks.Rule.list;
import static dev.candor.demo.blocks.Rule.number;
import static dev.candor.demo.blocks.Rule.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Validation rules of Slack's native charts and tables, in their strictest reading. */
final class DataBlockRules {
    private static final int MAX_VISUALIZATIONS = 2;
    private static final int MAX_TABLE_CHARACTERS = 10_000;
    private static final Rule LABEL = text(1, 20);

    private static final Rule POINT = Shape.empty().required("label", LABEL).required("value", number());

    private static final Rule AXES = Shape.empty()
            .required("categories", list(LABEL, 1, 20))
            .optional("x_label", text(1, 50))
            .optional("y_label", text(1, 50));

    private static final Rule SERIES_CHART = Shape.typed()
            .required("series", list(Shape.empty().required("name", LABEL).required("data", list(POINT, 1, 20)), 1, 6))
            .required("axis_config", AXES)
            .and(DataBlockRules::namesAreUnique)
            .and(DataBlockRules::everySeriesHasEveryCategory);

    private static final Rule PIE = Shape.typed().required("segments", list(POINT, 1, 6));

    private static final Shape BLOCK = Shape.typed().optional("block_id", TextRules.ID);

    static final Rule VISUALIZATION = BLOCK.required("title", text(1, 50))
            .required(
                    "chart",
                    byType(Map.of("pie", PIE, "bar", SERIES_CHART, "line", SERIES_CHART, "area", SERIES_CHART)));

    private static final Rule CELL = byType(Map.of(
            "raw_text", Shape.typed().required("text", text(1, 3_000)),
            "raw_number", Shape.typed().required("value", number()).optional("text", text(1, 3_000)),
            "rich_text", Shape.typed().required("elements", list(FieldAgreement.ANYTHING, 1, 3_000))));

    static final Rule TABLE = BLOCK.required("caption", text(1, 3_000))
            .required("rows", list(list(CELL, 1, 20), 2, 101))
            .optional("page_size", integer(1, 100))
            .optional("row_header_column_index", integer(0, 19))
            .and(DataBlockRules::rowsAreAlike)
            .and(DataBlockRules::headerIsPlain);

    private DataBlockRules() {}

    /** A message may hold two charts, and tables of so many characters together. */
    static void together(JsonNode blocks, RuleContext at) {
        int charts = 0;
        int characters = 0;
        for (JsonNode block : blocks) {
            String type = block.path("type").asText();
            charts += type.equals("data_visualization") ? 1 : 0;
            characters +=
                    type.equals("data_table") ? BlockText.in(block.path("rows")).length() : 0;
        }
        if (charts > MAX_VISUALIZATIONS) {
            at.fault("no more than " + MAX_VISUALIZATIONS + " data_visualization blocks allowed");
        }
        if (characters > MAX_TABLE_CHARACTERS) {
            at.fault("no more than " + MAX_TABLE_CHARACTERS + " characters in tables allowed");
        }
    }

    private static void namesAreUnique(JsonNode chart, RuleContext at) {
        Set<String> names = new HashSet<>();
        for (JsonNode series : chart.path("series")) {
            if (!names.add(series.path("name").asText())) {
                at.child("series").fault("series names must be unique");
            }
        }
    }

    private static void everySeriesHasEveryCategory(JsonNode chart, RuleContext at) {
        List<String> categories = chart.path("axis_config")
                .path("categories")
                .valueStream()
                .map(JsonNode::asText)
                .sorted()
                .toList();
        if (new TreeSet<>(categories).size() != categories.size()) {
            at.child("axis_config").child("categories").fault("categories must be unique");
        }
        JsonNode series = chart.path("series");
        for (int i = 0; i < series.size(); i++) {
            List<String> labels = series.path(i)
                    .path("data")
                    .valueStream()
                    .map(point -> point.path("label").asText())
                    .sorted()
                    .toList();
            if (!labels.equals(categories)) {
                at.child("series").child(i).child("data").fault("must have one data point for each category");
            }
        }
    }

    private static void rowsAreAlike(JsonNode table, RuleContext at) {
        JsonNode rows = table.path("rows");
        for (int i = 1; i < rows.size(); i++) {
            if (rows.path(i).size() != rows.path(0).size()) {
                at.child("rows").child(i).fault("all rows must have the same number of cells");
            }
        }
    }

    private static void headerIsPlain(JsonNode table, RuleContext at) {
        for (JsonNode cell : table.path("rows").path(0)) {
            if (cell.path("type").asText().equals("rich_text")) {
                at.child("rows").child(0).fault("unsupported type: rich_text");
            }
        }
    }
}
