package dev.candor.edge.chart;

import static dev.candor.edge.chart.DrawnBox.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Places of texts and shapes, for any label that a configuration or an owner may give. */
final class ChartLayoutTest {
    @Property(tries = 300)
    void all_of_diverging_bars_lies_on_the_paper_and_no_text_covers_another(
            @ForAll("labels") String title,
            @ForAll("labels") String end,
            @ForAll @Size(min = 1, max = 6) List<Chart.@From("rows") Row> rows) {
        assertReadable(new Chart.Diverging(title, "words", end, "neither", "not " + end, rows));
    }

    @Property(tries = 200)
    void all_of_lines_lies_on_the_paper_and_no_text_covers_another(
            @ForAll("labels") String title,
            @ForAll("dates") List<String> dates,
            @ForAll @Size(min = 1, max = 12) List<@From("labels") String> names,
            @ForAll @Size(max = 12) List<@From("labels") String> marks,
            @ForAll int seed) {
        List<Chart.Line> lines = new ArrayList<>();
        for (String name : names) {
            lines.add(line(name, dates.size(), seed + lines.size()));
        }
        List<Chart.Mark> placed = IntStream.range(0, marks.size())
                .mapToObj(i -> new Chart.Mark(Math.floorMod(seed * (i + 1), dates.size()), marks.get(i)))
                .toList();

        assertReadable(new Chart.Lines(title, "words", "% satisfied", dates, lines, placed));
    }

    @Property(tries = 200)
    void no_line_of_a_mark_crosses_the_text_of_another(
            @ForAll("dates") List<String> dates,
            @ForAll @Size(min = 1, max = 12) List<@From("labels") String> marks,
            @ForAll int seed) {
        List<Chart.Mark> placed = IntStream.range(0, marks.size())
                .mapToObj(i -> new Chart.Mark(Math.floorMod(seed * (i + 1), dates.size()), marks.get(i)))
                .toList();
        Drawing drawing = Java2DChartPainter.drawing(
                new Chart.Lines("CI", "words", "%", dates, List.of(line("CI", dates.size(), 1)), placed));
        List<DrawnBox> lines = verticals(drawing).map(DrawnBox::of).toList();

        assertThat(lines).hasSize(Math.min(8, marks.size()));
        assertThat(drawing.shapes().stream()
                        .filter(shape -> shape instanceof Shape.Text text && text.style() == TextStyle.SMALL)
                        .map(DrawnBox::of))
                .allSatisfy(text -> assertThat(lines).noneMatch(text::touches));
    }

    @Example
    void a_mark_is_between_the_results_before_and_after_it() {
        Drawing drawing = Java2DChartPainter.drawing(SampleCharts.marked(1));
        List<Double> results = DrawnBox.flat(drawing.shapes().stream())
                .flatMap(shape -> shape instanceof Shape.Dot dot ? Stream.of(dot.x()) : Stream.empty())
                .toList();

        assertThat(verticals(drawing).map(line -> line.points().get(0).x()))
                .containsExactly((results.get(0) + results.get(1)) / 2);
    }

    @Example
    void of_more_than_eight_marks_the_latest_eight_are_drawn_and_the_others_counted() {
        assertThat(texts(SampleCharts.marked(8))).noneMatch(text -> text.contains("not drawn"));
        assertThat(texts(SampleCharts.marked(9)))
                .contains("1 earlier mark is not drawn.")
                .noneMatch(text -> text.startsWith("1 April"))
                .anyMatch(text -> text.startsWith("2 April"));
        assertThat(texts(SampleCharts.marked(11))).contains("3 earlier marks are not drawn.");
    }

    /** The lines of marks. */
    private static Stream<Shape.Stroke> verticals(Drawing drawing) {
        return drawing.shapes().stream()
                .flatMap(shape -> shape instanceof Shape.Stroke stroke ? Stream.of(stroke) : Stream.empty())
                .filter(stroke -> stroke.dash() == Shape.Dash.DASHED && stroke.ink() == Ink.AXIS);
    }

    @Property(tries = 12)
    void bands_are_drawn_where_no_more_than_two_lie_over_each_other(@ForAll @IntRange(min = 1, max = 6) int lines) {
        List<Chart.Line> ranged =
                IntStream.range(0, lines).mapToObj(i -> line("CI " + i, 4, 2)).toList();
        Drawing drawing = Java2DChartPainter.drawing(
                new Chart.Lines("CI", "words", "%", List.of("a", "b", "c", "d"), ranged, List.of()));

        assertThat(DrawnBox.flat(drawing.shapes().stream()).anyMatch(Shape.Area.class::isInstance))
                .isEqualTo(lines <= 2);
        assertThat(drawing.shapes().toString().contains("range by chance"))
                .as("in the legend")
                .isEqualTo(lines <= 2);
    }

    @Property(tries = 200)
    void all_of_bars_lies_on_the_paper_and_no_text_covers_another(
            @ForAll("labels") String title, @ForAll @Size(min = 1, max = 10) List<Chart.@From("bars") Bar> bars) {
        assertReadable(new Chart.Bars(title, "words", bars));
    }

    @Property(tries = 200)
    void all_of_areas_lies_on_the_paper_and_no_text_covers_another(
            @ForAll("labels") String title,
            @ForAll @Size(min = 1, max = 10) List<@From("labels") String> names,
            @ForAll("dates") List<String> dates,
            @ForAll @IntRange(min = 0, max = 6) int gap) {
        List<Chart.Stack> stacks = IntStream.range(0, dates.size())
                .mapToObj(date -> new Chart.Stack(
                        dates.get(date),
                        gap > 0 && date % gap == 0
                                ? List.of()
                                : names.stream()
                                        .map(name -> new Chart.Slice(100.0 / names.size(), "about 10 % or less"))
                                        .toList()))
                .toList();
        assertReadable(new Chart.Areas(title, "words", "% of those who answered", names, stacks));
    }

    @Property(tries = 300)
    void a_label_has_no_character_that_would_be_an_empty_box(@ForAll("labels") String label) {
        String drawable = BundledFont.of(TextStyle.LABEL).drawable(label);

        assertThat(BundledFont.of(TextStyle.LABEL).font().canDisplayUpTo(drawable))
                .isEqualTo(-1);
        assertThat(drawable.isBlank()).isEqualTo(label.isBlank());
        assertThat(drawable.codePoints().map(Character::getType))
                .doesNotContain((int) Character.FORMAT, (int) Character.CONTROL, (int) Character.SURROGATE);
    }

    @Provide
    Arbitrary<String> labels() {
        Arbitrary<String> words = Arbitraries.of(
                        "CI",
                        "W",
                        "Kubernetes",
                        "Платформа",
                        "Πλατφόρμα",
                        "Ärger",
                        "e\u0301",
                        "<b>&\"",
                        "פלטפורמה",
                        "منصة",
                        "\u202e",
                        "\u2060",
                        "🚀",
                        "👩‍👩‍👧‍👦",
                        "🇩🇪",
                        "1️⃣",
                        "中文",
                        "ﷺ",
                        "\ud800",
                        "\t",
                        "q_j",
                        "—",
                        "100 %")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(list -> String.join(" ", list));
        Arbitrary<String> unbroken =
                Arbitraries.of("W", "Ж", "Ω", "ש", "x", "中", "🚀").map(letter -> letter.repeat(75));
        return Arbitraries.oneOf(words, unbroken).map(ChartLayoutTest::cut);
    }

    /** At most 75 characters, as a name in a configuration. */
    private static String cut(String text) {
        return text.length() <= 75 ? text : text.substring(0, 75);
    }

    @Provide
    Arbitrary<List<String>> dates() {
        return Combinators.combine(Arbitraries.integers().between(1, 40), Arbitraries.of(" Nov", " September 2026"))
                .as((count, month) -> IntStream.rangeClosed(1, count)
                        .mapToObj(day -> day + month)
                        .toList());
    }

    @Provide
    Arbitrary<Chart.Row> rows() {
        Arbitrary<Optional<Chart.Split>> splits = Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(List.<Integer>of(), List.of(15, 15, 15, 25, 25), List.of(0, 0, 0, 0, 100)),
                        Arbitraries.of(true, false))
                .as(ChartLayoutTest::split)
                .optional();
        return Combinators.combine(
                        labels(), splits, Arbitraries.of("", "about 40 answers", "not enough answers to show safely"))
                .as(Chart.Row::new);
    }

    private static Chart.Split split(int one, int other, List<Integer> points, boolean ranges) {
        int favourable = Math.min(one, other);
        return new Chart.Split(
                Math.min(102 - favourable, Math.abs(one - other)),
                favourable,
                "about 20 % or less",
                favourable + " %",
                points,
                Optional.of(new Chart.Range(0, Math.max(one, other))).filter(range -> ranges),
                Optional.of(new Chart.Range(0, 100)).filter(range -> ranges));
    }

    @Provide
    Arbitrary<Chart.Bar> bars() {
        return Combinators.combine(labels(), Arbitraries.integers().between(0, 100))
                .as((label, percent) -> new Chart.Bar(label, percent, "about " + percent + " % or less"));
    }

    private static Chart.Line line(String name, int dates, int seed) {
        return new Chart.Line(
                name,
                IntStream.range(0, dates)
                        .mapToObj(i -> Math.floorMod(seed + i, 5) == 0
                                ? OptionalInt.empty()
                                : OptionalInt.of(Math.floorMod(seed * 31 * (i + 1), 101)))
                        .toList(),
                IntStream.range(0, dates)
                        .mapToObj(i -> Optional.of(new Chart.Range(0, 100)).filter(range -> seed % 2 == 0))
                        .toList(),
                IntStream.range(0, dates).mapToObj(i -> "about 20 % or less").toList());
    }

    private static void assertReadable(Chart chart) {
        Drawing drawing = Java2DChartPainter.drawing(chart);
        List<DrawnBox> texts =
                DrawnBox.flat(drawing.shapes().stream()).flatMap(DrawnBox::text).toList();
        DrawnBox paper = new DrawnBox("paper", 0, 0, drawing.width(), drawing.height());

        assertThat(DrawnBox.flat(drawing.shapes().stream()).map(DrawnBox::of)).allMatch(paper::contains);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(texts.subList(i + 1, texts.size()))
                    .as("over %s", texts.get(i))
                    .noneMatch(texts.get(i)::touches);
        }
    }
}
