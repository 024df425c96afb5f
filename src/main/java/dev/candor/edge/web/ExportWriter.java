package dev.candor.edge.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.candor.core.ui.report.ExportFormat;
import dev.candor.core.ui.report.PublishedFigure;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes published figures as CSV, JSON and Markdown. {@code src/docs/export.md} describes the columns. */
final class ExportWriter {
    /** The columns in their order. */
    static final List<String> COLUMNS = List.of(
            "product",
            "closed",
            "survey",
            "question",
            "version",
            "wording",
            "group",
            "answer",
            "published",
            "coding",
            "percent",
            "lowest_percent",
            "highest_percent",
            "fewest_answers",
            "most_answers");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String WHOLE = "whole product";

    /** A spreadsheet takes a cell that begins like this for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");

    private static final Pattern MARKDOWN_SPECIAL = Pattern.compile("([\\\\|`*_<>\\[\\]])");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final ObjectWriter csv = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .writer(schema());
    private final ObjectWriter json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    /** The file with these figures of a product, as UTF-8; in Markdown those of the latest results. */
    byte[] write(String product, List<PublishedFigure> figures, ExportFormat format) {
        List<PublishedFigure> written = format == ExportFormat.MARKDOWN ? PublishedFigure.latest(figures) : figures;
        List<Map<String, @Nullable Object>> rows =
                written.stream().map(figure -> row(product, figure)).toList();
        return switch (format) {
            case CSV ->
                (BYTE_ORDER_MARK
                                + text(
                                        csv,
                                        rows.stream()
                                                .map(ExportWriter::withoutFormulas)
                                                .toList()))
                        .getBytes(StandardCharsets.UTF_8);
            case JSON -> text(json, Map.of("figures", rows)).getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> markdown(rows).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static CsvSchema schema() {
        CsvSchema.Builder schema = CsvSchema.builder();
        COLUMNS.forEach(schema::addColumn);
        return schema.build().withHeader();
    }

    private static Map<String, @Nullable Object> row(String product, PublishedFigure figure) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("product", product);
        row.put("closed", figure.closed().toString());
        row.put("survey", figure.survey());
        row.put("question", figure.question());
        row.put("version", figure.version());
        row.put("wording", figure.wording());
        row.put("group", figure.group().orElse(WHOLE));
        row.put("answer", figure.answer());
        row.put("published", figure.figure().isPresent());
        row.put("coding", of(figure, PublishedFigure.Figure::coding));
        row.put("percent", of(figure, PublishedFigure.Figure::percent));
        row.put("lowest_percent", of(figure, PublishedFigure.Figure::lowest));
        row.put("highest_percent", of(figure, PublishedFigure.Figure::highest));
        row.put("fewest_answers", of(figure, PublishedFigure.Figure::fewestAnswers));
        row.put("most_answers", of(figure, PublishedFigure.Figure::mostAnswers));
        return row;
    }

    private static @Nullable Object of(PublishedFigure figure, Function<PublishedFigure.Figure, Object> field) {
        return figure.figure().map(field).orElse(null);
    }

    private static Map<String, @Nullable Object> withoutFormulas(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> safe = new LinkedHashMap<>(row);
        safe.replaceAll((column, value) ->
                value instanceof String text && FORMULA.matcher(text).find() ? "'" + text : value);
        return safe;
    }

    private static String markdown(List<Map<String, @Nullable Object>> rows) {
        return rows.stream()
                .map(row -> line(row.values().stream()
                        .map(value -> Objects.toString(value, ""))
                        .toList()))
                .collect(Collectors.joining("", line(COLUMNS) + "|" + " --- |".repeat(COLUMNS.size()) + "\n", ""));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> MARKDOWN_SPECIAL
                        .matcher(LINE_BREAK.matcher(cell).replaceAll(" "))
                        .replaceAll("\\\\$1"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String text(ObjectWriter writer, Object rows) {
        try {
            return writer.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures cannot be written", e);
        }
    }
}
