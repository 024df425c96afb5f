package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.core.page.Chart;
import dev.candor.core.page.Form;
import dev.candor.core.page.Part;
import dev.candor.demo.blocks.BlockSurface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Charts and tables of any size and with any words, checked by the rules of the simulated Slack. */
final class ChartLimitsPropertiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Property(tries = 300)
    void a_message_with_charts_and_tables_is_never_refused(@ForAll("parts") List<Part> parts, @ForAll boolean natively)
            throws JsonProcessingException {
        ChartRenderer charts = new ChartRenderer(natively, chart -> Optional.of("F1"));
        String json = BlockRenderer.json(BlockRenderer.message(Charts.page(parts.toArray(Part[]::new)), charts));

        assertThat(BlockSurface.MESSAGE.faultsIn(JSON.readTree(json), "/blocks"))
                .isEmpty();
        assertThat(json.length()).isLessThanOrEqualTo(13_000);
        assertThat(json.contains("data_")).isEqualTo(charts.usedNativeBlocks());
    }

    @Property(tries = 100)
    void a_view_with_charts_and_tables_is_never_refused(@ForAll("parts") List<Part> parts)
            throws JsonProcessingException {
        Form form = Form.readOnly("results", "Details", Charts.page(parts.toArray(Part[]::new)));
        JsonNode view = JSON.readTree(
                BlockRenderer.json(ViewRenderer.modal(form, new ChartRenderer(false, chart -> Optional.of("F1")))));

        assertThat(BlockSurface.MODAL.faultsIn(view, "/view")).isEmpty();
    }

    @Property(tries = 300)
    void shortened_labels_are_distinct(@ForAll("labels") List<String> labels) {
        assertThat(DistinctLabels.of(labels, 20))
                .hasSameSizeAs(labels)
                .doesNotHaveDuplicates()
                .allMatch(label -> !label.isBlank() && label.length() <= 20);
    }

    @Provide
    Arbitrary<List<String>> labels() {
        return words().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Part>> parts() {
        Arbitrary<Part> picture = Arbitraries.oneOf(lines(), bars(), Arbitraries.just(Charts.RESULT))
                .map(chart -> new Part.Picture(chart, "*otherwise*"));
        return Arbitraries.oneOf(picture, tables(), words().map(Part.Text::new))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Arbitrary<String> words() {
        Arbitrary<String> letters = Arbitraries.of(
                        "a", "b", " ", "&", "<", ">", "*", "\u2060", "\"", "🙂", "é", "…", "\n")
                .list()
                .ofMaxSize(75)
                .map(list -> String.join("", list));
        return Arbitraries.oneOf(
                letters,
                Arbitraries.of(
                        "slow builds on the macOS runners", "slow builds on the macOS laptops", "docs", "docs 2"));
    }

    private static Arbitrary<Chart> bars() {
        Arbitrary<Chart.Bar> bar = Combinators.combine(
                        words(), Arbitraries.integers().between(0, 100))
                .as((label, percent) -> Charts.bar(label, percent, percent > 80 ? "≥ 80 %" : percent + " %"));
        return Combinators.combine(words(), words(), bar.list().ofMaxSize(24)).as(Chart.Bars::new);
    }

    private static Arbitrary<Chart> lines() {
        return Arbitraries.integers().between(0, 24).flatMap(dates -> {
            Arbitrary<Chart.Line> line = Combinators.combine(words(), percents(dates))
                    .as((name, percents) -> new Chart.Line(
                            name,
                            percents,
                            percents.stream()
                                    .map(any -> Optional.<Chart.Range>empty())
                                    .toList(),
                            List.of()));
            Arbitrary<Chart.Mark> mark = Combinators.combine(
                            Arbitraries.integers().between(0, Math.max(0, dates - 1)), words())
                    .as(Chart.Mark::new);
            return Combinators.combine(
                            words(),
                            words(),
                            words(),
                            words().list().ofSize(dates),
                            line.list().ofMaxSize(7),
                            mark.list().ofMaxSize(dates == 0 ? 0 : 3))
                    .as(Chart.Lines::new);
        });
    }

    private static Arbitrary<List<OptionalInt>> percents(int dates) {
        Arbitrary<OptionalInt> percent = Arbitraries.integers().between(0, 100).map(OptionalInt::of);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, percent.list().ofSize(dates)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.oneOf(percent, Arbitraries.just(OptionalInt.empty()))
                                .list()
                                .ofSize(dates)));
    }

    private static Arbitrary<Part> tables() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 22),
                        Arbitraries.integers().between(0, 103),
                        words())
                .as((columns, rows, word) -> {
                    List<List<String>> table = new ArrayList<>();
                    for (int i = 0; i < rows; i++) {
                        table.add(java.util.Collections.nCopies(columns, word));
                    }
                    return new Part.Table("Teams " + word, java.util.Collections.nCopies(columns, word), table);
                });
    }
}
