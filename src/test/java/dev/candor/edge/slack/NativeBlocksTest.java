package dev.candor.edge.slack;

import static com.google.gson.JsonParser.parseString;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.candor.core.page.Chart;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NativeBlocksTest {
    @Test
    void a_trend_is_a_native_line_chart() {
        assertThat(message(Charts.picture(Charts.TREND))).isEqualTo(parseString("""
                [{"type":"data_visualization","title":"CI over time","chart":{"type":"line",
                  "series":[{"name":"Satisfaction","data":[{"label":"Mar","value":25},{"label":"Apr","value":50}]}],
                  "axis_config":{"categories":["Mar","Apr"],"x_label":"Date","y_label":"% satisfied"}}}]"""));
    }

    @Test
    void pains_are_a_native_bar_chart() {
        assertThat(message(Charts.picture(Charts.PAINS))).isEqualTo(parseString("""
                [{"type":"data_visualization","title":"What slows people down","chart":{"type":"bar",
                  "series":[{"name":"Share","data":[{"label":"docs","value":60},{"label":"queueing","value":20}]}],
                  "axis_config":{"categories":["docs","queueing"],"x_label":"Answer","y_label":"%"}}}]"""));
    }

    @Test
    void a_table_is_a_native_table_whose_first_row_is_the_header() {
        assertThat(message(Charts.TEAMS)).isEqualTo(parseString("""
                [{"type":"data_table","caption":"Teams","page_size":10,"row_header_column_index":0,"rows":[
                  [{"type":"raw_text","text":"Team"},{"type":"raw_text","text":"Satisfied"}],
                  [{"type":"raw_text","text":"Payments"},{"type":"raw_text","text":"70 %"}],
                  [{"type":"raw_text","text":"Data"},{"type":"raw_text","text":"≤ 20 %"}]]}]"""));
    }

    @Test
    void a_line_with_a_gap_is_not_native_because_slack_would_demand_a_value_there() {
        assertThat(NativeBlocks.of(lines(List.of("Mar", "Apr", "May"), Charts.line("Ease", 25, -1, 50))))
                .isEmpty();
    }

    @Test
    void areas_are_not_native_because_slack_does_not_stack_them() {
        assertThat(NativeBlocks.of(areas(stack("Mar", 20, 80), stack("Apr", 30, 70))))
                .isEmpty();
    }

    private static Chart.Areas areas(Chart.Stack... stacks) {
        return new Chart.Areas(
                "Which do you use?", "words", "% of those who answered", List.of("CI", "Jenkins"), List.of(stacks));
    }

    private static Chart.Stack stack(String date, int ci, int jenkins) {
        return new Chart.Stack(date, List.of(new Chart.Slice(ci, ci + " %"), new Chart.Slice(jenkins, jenkins + " %")));
    }

    @Test
    void a_chart_with_more_lines_or_points_than_slack_draws_is_not_native() {
        List<Chart.Line> seven = Collections.nCopies(7, Charts.line("Ease", 1));
        List<String> dates =
                IntStream.rangeClosed(1, 21).mapToObj(Integer::toString).toList();

        assertThat(NativeBlocks.of(lines(List.of("Mar"), seven.toArray(Chart.Line[]::new))))
                .isEmpty();
        assertThat(NativeBlocks.of(lines(List.of("Mar"), seven.subList(0, 6).toArray(Chart.Line[]::new))))
                .isPresent();
        assertThat(NativeBlocks.of(lines(dates, Charts.line("Ease", new int[21]))))
                .isEmpty();
        assertThat(NativeBlocks.of(lines(dates.subList(0, 20), Charts.line("Ease", new int[20]))))
                .isPresent();
        assertThat(NativeBlocks.of(bars(Collections.nCopies(21, "docs")))).isEmpty();
    }

    @Test
    void labels_that_are_alike_when_shortened_stay_distinct_and_are_given_in_full_below() {
        String one = "slow builds on the macOS runners of the mobile teams, mostly in the mornings";
        String other = "slow builds on the macOS runners of everybody else";

        assertThat(message(Charts.picture(bars(List.of(one, other, "docs")))).toString())
                .contains("\"categories\":[\"slow builds on the …\",\"slow builds on th… 2\",\"docs\"]")
                .contains(one + " 40\u00a0% · " + other + " 40\u00a0%\"");
    }

    @Test
    void a_coded_figure_is_given_below_the_bars() {
        Chart.Bars coded = new Chart.Bars(
                "Pains",
                "docs ≥ 80 %, queueing 20 %.",
                List.of(Charts.bar("docs", 80, "≥ 80 %"), Charts.bar("queueing", 20, "20 %")));

        assertThat(message(Charts.picture(coded)).getAsJsonArray().get(1)).isEqualTo(parseString("""
                {"type":"context","elements":[{"type":"mrkdwn","text":"docs ≥ 80\u00a0%","verbatim":true}]}"""));
    }

    @Test
    void a_mark_is_given_below_the_lines_and_its_words_are_not_markup() {
        Chart.Lines marked = new Chart.Lines(
                "CI",
                "Mar 25 %.",
                "%",
                List.of("Mar", "Apr"),
                List.of(Charts.line("Ease", 25, 50)),
                List.of(new Chart.Mark(1, "new *runners*")));

        assertThat(message(Charts.picture(marked)).getAsJsonArray().get(1)).isEqualTo(parseString("""
                {"type":"context","elements":[{"type":"plain_text","text":"new *runners*","emoji":false}]}"""));
    }

    @Test
    void a_long_name_of_a_line_is_given_in_full_below() {
        Chart.Lines wordy = lines(List.of("Mar"), Charts.line("CI made it easy to ship my last change.", 25));

        assertThat(message(Charts.picture(wordy)).toString())
                .contains("\"name\":\"CI made it easy to …\"")
                .contains("CI made it easy to …: CI made it easy to ship my last change.");
    }

    @Test
    void a_coded_figure_is_given_once_below_the_line() {
        Chart.Lines coded = lines(
                List.of("Mar", "Apr", "May"),
                new Chart.Line(
                        "satisfied",
                        List.of(OptionalInt.of(20), OptionalInt.of(20), OptionalInt.of(30)),
                        Collections.nCopies(3, Optional.empty()),
                        List.of("about 20 % or less", "about 20 % or less", "30 %")));

        assertThat(message(Charts.picture(coded)).toString())
                .containsOnlyOnce("satisfied: 20\u00a0% stands for about 20\u00a0% or less")
                .doesNotContain("30\u00a0% stands for");
    }

    @Test
    void the_third_chart_of_a_message_is_not_native() {
        String json = message(Charts.picture(Charts.TREND), Charts.picture(Charts.PAINS), Charts.picture(Charts.TREND))
                .toString();

        assertThat(json.split("data_visualization", -1)).hasSize(3);
        assertThat(json).contains("text of CI over time");
    }

    @Test
    void a_table_that_slack_would_refuse_is_text() {
        List<String> row = List.of("Payments", "70 %");
        Part.Table hundred = table(Charts.TEAMS.header(), Collections.nCopies(100, row));
        Part.Table more = table(Charts.TEAMS.header(), Collections.nCopies(101, row));
        Part.Table wide = table(Collections.nCopies(21, "x"), List.of(Collections.nCopies(21, "y")));

        assertThat(NativeBlocks.of(hundred)).isPresent();
        assertThat(NativeBlocks.of(more)).isEmpty();
        assertThat(NativeBlocks.of(wide)).isEmpty();
        assertThat(NativeBlocks.of(table(Charts.TEAMS.header(), List.of()))).isEmpty();
        assertThat(NativeBlocks.of(table(Charts.TEAMS.header(), List.of(List.of("ragged")))))
                .isEmpty();
    }

    @Test
    void a_table_as_text_names_its_columns_in_every_row() {
        assertThat(ChartRenderer.text(new Part.Table(
                        "Teams",
                        List.of("Team", "Satisfied", "Answers"),
                        List.of(List.of("Pay*ments*", "70 %", "about 40"), List.of("Data", "", "5–9")))))
                .isEqualTo(
                        "Teams\n*Pay\u2060*ments\u2060**  Satisfied: 70 % · Answers: about 40\n*Data*  Answers: 5–9");
    }

    @Test
    void native_blocks_give_way_where_they_leave_no_room_for_the_buttons() {
        List<String> row = Collections.nCopies(8, "70 % satisfied");
        Page page =
                Charts.page(table(Collections.nCopies(8, "x"), Collections.nCopies(40, row)), new Part.Text("the end"));

        String json = BlockRenderer.json(BlockRenderer.message(page, natively()));

        assertThat(json).doesNotContain("data_table").contains("the end");
        assertThat(json.length()).isLessThan(13_000);
    }

    @Test
    void the_text_of_a_message_has_the_numbers_of_its_charts_and_tables() {
        assertThat(BlockRenderer.summary(Charts.page(Charts.picture(Charts.RESULT), Charts.TEAMS)))
                .isEqualTo("CI: 70 % are satisfied.\nSatisfied 70 %, dissatisfied 20 %.\nTeams\n"
                        + "*Payments*  Satisfied: 70 %\n*Data*  Satisfied: ≤ 20 %");
    }

    private static JsonElement message(Part... parts) {
        return parseString(BlockRenderer.json(BlockRenderer.message(Charts.page(parts), natively())));
    }

    private static ChartRenderer natively() {
        return new ChartRenderer(true, chart -> Optional.empty());
    }

    private static Chart.Lines lines(List<String> dates, Chart.Line... lines) {
        return new Chart.Lines("CI", "words", "%", dates, List.of(lines), List.of());
    }

    private static Chart.Bars bars(List<String> labels) {
        return new Chart.Bars(
                "Pains",
                "words",
                labels.stream().map(label -> Charts.bar(label, 40, "40 %")).toList());
    }

    private static Part.Table table(List<String> header, List<List<String>> rows) {
        return new Part.Table("Teams", header, rows);
    }
}
