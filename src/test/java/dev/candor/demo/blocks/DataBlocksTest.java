package dev.candor.demo.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack's limits for native charts and tables. */
final class DataBlocksTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHART = """
            {"type":"data_visualization","title":"T","chart":{"type":"line","series":[SERIES],
             "axis_config":{"categories":[CATEGORIES],"x_label":"x","y_label":"y"}}}""";
    private static final String LINE = "{'name':'NAME','data':[{'label':'a','value':1},{'label':'b','value':2.5}]}";

    @Test
    void a_chart_within_the_limits_is_accepted() {
        assertThat(chart(LINE, "'a','b'")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'a','b','c'              | must have one data point for each category [json-pointer:/blocks/0/chart/series/0/data]
            'a'                      | must have one data point for each category [json-pointer:/blocks/0/chart/series/0/data]
            'a','b','a'              | categories must be unique [json-pointer:/blocks/0/chart/axis_config/categories]
            'a','123456789012345678901' | must be less than 21 characters [json-pointer:/blocks/0/chart/axis_config/categories/1]
            """)
    void categories_are_short_distinct_and_each_has_a_point(String categories, String fault) {
        assertThat(chart(LINE, categories)).anyMatch(found -> found.endsWith(fault));
    }

    @Test
    void a_chart_has_at_most_six_series_of_twenty_points_with_unique_names() {
        List<String> names = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> LINE.replace("NAME", "n" + i))
                .toList();
        assertThat(chart(String.join(",", names.subList(0, 6)), "'a','b'")).isEmpty();
        assertThat(chart(String.join(",", names), "'a','b'")).anyMatch(fault -> fault.contains("no more than 6 items"));
        assertThat(chart(LINE + "," + LINE, "'a','b'")).anyMatch(fault -> fault.contains("names must be unique"));
        String points = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> "{'label':'" + i + "','value':1}")
                .collect(Collectors.joining(","));
        assertThat(chart("{'name':'n','data':[" + points + "]}", "'a'"))
                .anyMatch(fault -> fault.contains("no more than 20 items"));
    }

    @Test
    void a_message_holds_two_charts() {
        String one = CHART.replace("SERIES", LINE).replace("CATEGORIES", "'a','b'");
        assertThat(faults(one + "," + one)).isEmpty();
        assertThat(faults(one + "," + one + "," + one))
                .containsExactly("[ERROR] no more than 2 data_visualization blocks allowed [json-pointer:/blocks]");
    }

    @Test
    void a_table_has_a_header_and_up_to_a_hundred_rows_of_equal_length() {
        String row = "[{'type':'raw_text','text':'x'}]";
        assertThat(table(Collections.nCopies(101, row))).isEmpty();
        assertThat(table(Collections.nCopies(102, row))).anyMatch(fault -> fault.contains("no more than 101 items"));
        assertThat(table(List.of(row))).anyMatch(fault -> fault.contains("no fewer than 2 items"));
        assertThat(table(List.of(row, row.replace("]", ",{'type':'raw_number','value':1}]"))))
                .anyMatch(fault -> fault.contains("same number of cells"));
    }

    @Test
    void a_table_has_at_most_twenty_columns_and_ten_thousand_characters() {
        String cell = "{'type':'raw_text','text':'x'}";
        String wide = "[" + String.join(",", Collections.nCopies(21, cell)) + "]";
        assertThat(table(List.of(wide, wide))).anyMatch(fault -> fault.contains("no more than 20 items"));
        String full = "[" + cell.replace("'x'", "'" + "x".repeat(3_000) + "'") + "]";
        assertThat(table(Collections.nCopies(3, full))).isEmpty();
        assertThat(table(Collections.nCopies(4, full))).anyMatch(fault -> fault.contains("10000 characters in tables"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"modal", "home"})
    void views_know_neither(String surface) throws JsonProcessingException {
        String block = CHART.replace("SERIES", LINE).replace("CATEGORIES", "'a','b'");
        String view = "{'type':'" + surface + "','title':{'type':'plain_text','text':'t'},'blocks':[" + block + "]}";
        assertThat(BlockSurface.valueOf(surface.toUpperCase(java.util.Locale.ROOT))
                        .faultsIn(JSON.readTree(view.replace('\'', '"')), "/view"))
                .anyMatch(fault -> fault.contains("unsupported type: data_visualization"));
    }

    private static List<String> chart(String series, String categories) {
        return faults(CHART.replace("SERIES", series).replace("CATEGORIES", categories));
    }

    private static List<String> table(List<String> rows) {
        return faults("{'type':'data_table','caption':'c','rows':[" + String.join(",", rows) + "]}");
    }

    private static List<String> faults(String blocks) {
        try {
            return BlockSurface.MESSAGE.faultsIn(JSON.readTree("[" + blocks.replace('\'', '"') + "]"), "/blocks");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
