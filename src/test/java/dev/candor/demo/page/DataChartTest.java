package dev.candor.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataChartTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 1",
        "3, 0 1 2 3",
        "12.5, 0 5 10 15",
        "50, 0 10 20 30 40 50",
        "70, 0 20 40 60 80",
        "100, 0 20 40 60 80 100"
    })
    void the_axis_has_round_whole_numbers(double value, String ticks) {
        List<DataChart.Tick> axis = DataChart.of(block(value)).ticks();

        assertThat(String.join(" ", axis.stream().map(DataChart.Tick::text).toList()))
                .isEqualTo(ticks);
        assertThat(axis.stream().map(DataChart.Tick::y)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static ObjectNode block(double value) {
        ObjectNode block = JsonNodeFactory.instance.objectNode().put("title", "CI");
        ObjectNode chart = block.putObject("chart").put("type", "bar");
        chart.putObject("axis_config").putArray("categories").add("3 Nov");
        ObjectNode series = chart.putArray("series").addObject().put("name", "satisfied");
        series.putArray("data").addObject().put("label", "3 Nov").put("value", value);
        return block;
    }
}
