package dev.candor.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.candor.core.ui.report.ExportFormat;
import dev.candor.core.ui.report.PublishedFigure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportWriterTest {
    private static final PublishedFigure SHOWN = new PublishedFigure(
            LocalDate.of(2026, 11, 24),
            "ci-pulse",
            "satisfaction",
            "8f3a01b2c3d4",
            "Overall, how satisfied are you with CI?",
            Optional.empty(),
            "favourable",
            Optional.of(
                    new PublishedFigure.Figure("about", 65, new BigDecimal("62.5"), new BigDecimal("67.5"), 35, 44)));
    private static final PublishedFigure WITHHELD = new PublishedFigure(
            LocalDate.of(2026, 11, 24),
            "ci-pulse",
            "satisfaction",
            "8f3a01b2c3d4",
            "Overall, how satisfied are you with CI?",
            Optional.of("Payments"),
            "",
            Optional.empty());

    @Test
    void csv_has_a_byte_order_mark_a_header_and_a_row_for_each_figure() {
        assertThat(write(ExportFormat.CSV, SHOWN, WITHHELD)).isEqualTo("""
                \uFEFFproduct,closed,survey,question,version,wording,group,answer,published,coding,percent,\
                lowest_percent,highest_percent,fewest_answers,most_answers
                ci,2026-11-24,ci-pulse,satisfaction,8f3a01b2c3d4,"Overall, how satisfied are you with CI?",\
                whole product,favourable,true,about,65,62.5,67.5,35,44
                ci,2026-11-24,ci-pulse,satisfaction,8f3a01b2c3d4,"Overall, how satisfied are you with CI?",\
                Payments,,false,,,,,,
                """);
    }

    @Test
    void json_has_numbers_as_numbers_and_null_where_a_figure_is_withheld() throws IOException {
        JsonNode figures = new JsonMapper()
                .readTree(write(ExportFormat.JSON, SHOWN, WITHHELD))
                .get("figures");

        assertThat(figures).hasSize(2);
        assertThat(figures.get(0).get("percent").intValue()).isEqualTo(65);
        assertThat(figures.get(0).get("lowest_percent").decimalValue()).isEqualByComparingTo("62.5");
        assertThat(figures.get(1).get("published").booleanValue()).isFalse();
        assertThat(figures.get(1).get("percent").isNull()).isTrue();
    }

    @Test
    void markdown_is_a_table() {
        assertThat(write(ExportFormat.MARKDOWN, SHOWN).lines().toList())
                .hasSize(3)
                .last()
                .isEqualTo(
                        "| ci | 2026-11-24 | ci-pulse | satisfaction | 8f3a01b2c3d4 | Overall, how satisfied are you with"
                                + " CI? | whole product | favourable | true | about | 65 | 62.5 | 67.5 | 35 | 44 |");
    }

    @Test
    void markdown_has_the_latest_results_alone() {
        PublishedFigure earlier = new PublishedFigure(
                LocalDate.of(2026, 10, 27),
                SHOWN.survey(),
                SHOWN.question(),
                SHOWN.version(),
                SHOWN.wording(),
                SHOWN.group(),
                SHOWN.answer(),
                SHOWN.figure());

        assertThat(write(ExportFormat.MARKDOWN, earlier, SHOWN, WITHHELD))
                .isEqualTo(write(ExportFormat.MARKDOWN, SHOWN, WITHHELD));
        assertThat(write(ExportFormat.CSV, earlier, SHOWN, WITHHELD)).contains("2026-10-27");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void a_text_that_a_spreadsheet_would_compute_begins_with_an_apostrophe(String option) {
        assertThat(write(ExportFormat.CSV, answered(option))).containsPattern(",\"?'" + Pattern.quote(option));
        assertThat(write(ExportFormat.JSON, answered(option))).doesNotContain("'");
    }

    @Test
    void a_text_cannot_break_out_of_its_cell() {
        String option = "a\"b,c|d\nnext";

        assertThat(write(ExportFormat.CSV, answered(option))).contains("\"a\"\"b,c|d\nnext\"");
        assertThat(write(ExportFormat.MARKDOWN, answered(option)).lines()).hasSize(3);
        assertThat(write(ExportFormat.MARKDOWN, answered(option))).contains("c\\|d next");
    }

    @Test
    void the_docs_describe_every_column() throws IOException {
        assertThat(Pattern.compile("^\\| (`[^|]+`) \\|", Pattern.MULTILINE)
                        .matcher(Files.readString(Path.of("src/docs/export.md")))
                        .results()
                        .flatMap(row -> Pattern.compile("`(\\w+)`")
                                .matcher(row.group(1))
                                .results()
                                .map(name -> name.group(1))))
                .containsExactlyElementsOf(ExportWriter.COLUMNS);
    }

    private static PublishedFigure answered(String answer) {
        return new PublishedFigure(
                SHOWN.closed(),
                SHOWN.survey(),
                SHOWN.question(),
                SHOWN.version(),
                SHOWN.wording(),
                SHOWN.group(),
                answer,
                SHOWN.figure());
    }

    private static String write(ExportFormat format, PublishedFigure... figures) {
        return new String(new ExportWriter().write("ci", List.of(figures), format), StandardCharsets.UTF_8);
    }
}
