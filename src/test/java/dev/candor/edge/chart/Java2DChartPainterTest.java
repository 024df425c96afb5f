package dev.candor.edge.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Chart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class Java2DChartPainterTest {
    private static final Java2DChartPainter PAINTER = new Java2DChartPainter();

    static Stream<Chart> charts() {
        return Stream.of(
                SampleCharts.oneProduct(),
                SampleCharts.products(),
                SampleCharts.trend(),
                SampleCharts.brokenTrend(),
                SampleCharts.marked(9),
                SampleCharts.generations(),
                SampleCharts.pains());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_png_is_opaque_white_paper_at_twice_the_size(Chart chart) throws IOException {
        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(PAINTER.png(chart))));
        Drawing drawing = Java2DChartPainter.drawing(chart);

        assertThat(image.getWidth()).isEqualTo(2 * (int) drawing.width());
        assertThat(image.getHeight()).isEqualTo(2 * (int) drawing.height());
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(border(image)).containsOnly(0xffffffff);
    }

    @Test
    void a_png_has_its_colours_where_the_drawing_has_them() throws IOException {
        BufferedImage image =
                Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(PAINTER.png(SampleCharts.oneProduct()))));
        List<Shape.Box> parts = Java2DChartPainter.drawing(SampleCharts.oneProduct()).shapes().stream()
                .filter(Shape.Group.class::isInstance)
                .flatMap(group -> ((Shape.Group) group).shapes().stream())
                .filter(Shape.Box.class::isInstance)
                .map(Shape.Box.class::cast)
                .toList();

        assertThat(parts.stream().map(Shape.Box::fill))
                .containsExactly(
                        Ink.STRONGLY_UNFAVOURABLE, Ink.NEUTRAL, Ink.STRONGLY_FAVOURABLE, Ink.WORST, Ink.LIKELY);
        assertThat(parts).allSatisfy(part -> {
            // Near the left end of its lower edge, where nothing lies over it.
            int x = (int) (2 * part.x()) + 3;
            int y = (int) (2 * (part.y() + part.height())) - 3;
            assertThat(image.getRGB(x, y) & 0xffffff).isEqualTo(part.fill().rgb());
        });
    }

    @ParameterizedTest
    @MethodSource("charts")
    void an_svg_is_named_described_and_refers_to_nothing(Chart chart) throws Exception {
        String svg = PAINTER.svg(chart);
        Element root = parse(svg).getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(first(root, "title")).isEqualTo(chart.title());
        assertThat(first(root, "desc")).isEqualTo(chart.words());
        assertThat(svg).doesNotContain("<script", "href", "style=", "<style", "url(", "<image", "<path", " on");
    }

    @Test
    void stacked_areas_are_drawn_as_they_always_were() throws IOException {
        try (InputStream golden = Java2DChartPainterTest.class.getResourceAsStream("generations.svg")) {
            assertThat(PAINTER.svg(SampleCharts.generations()))
                    .isEqualToIgnoringWhitespace(
                            new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_png_of_stacked_areas_has_each_colour_where_its_area_is() throws IOException {
        BufferedImage image =
                Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(PAINTER.png(SampleCharts.generations()))));
        Shape.Area bottom = area(0);
        Shape.Area top = area(3);

        assertThat(List.of(bottom.fill(), top.fill())).containsExactly(Ink.SERIES_1, Ink.SERIES_4);
        // A little inside the left edge of the first run: the lowest area at its foot, the highest at its top.
        int x = (int) (2 * bottom.points().get(0).x()) + 6;
        assertThat(image.getRGB(x, (int) (2 * lowest(bottom)) - 8) & 0xffffff).isEqualTo(Ink.SERIES_1.rgb());
        assertThat(image.getRGB(x, (int) (2 * highest(top)) + 8) & 0xffffff).isEqualTo(Ink.SERIES_4.rgb());
    }

    private static Shape.Area area(int index) {
        return Java2DChartPainter.drawing(SampleCharts.generations()).shapes().stream()
                .filter(Shape.Group.class::isInstance)
                .flatMap(group -> ((Shape.Group) group).shapes().stream())
                .filter(Shape.Area.class::isInstance)
                .map(Shape.Area.class::cast)
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    private static double lowest(Shape.Area area) {
        return area.points().stream().mapToDouble(Shape.Point::y).max().orElseThrow();
    }

    private static double highest(Shape.Area area) {
        return area.points().stream().mapToDouble(Shape.Point::y).min().orElseThrow();
    }

    @Test
    void markup_in_a_label_stays_text() throws Exception {
        String label = "<script>alert(1)</script> & \"CI\"";

        Document svg = parse(PAINTER.svg(SampleCharts.products(label, "b", "c", "d", "e")));

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(Stream.iterate(0, i -> i + 1)
                        .limit(svg.getElementsByTagName("text").getLength())
                        .map(i -> svg.getElementsByTagName("text").item(i).getTextContent()))
                .contains(label);
    }

    private static String first(Element root, String name) {
        return root.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Integer> border(BufferedImage image) {
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        Stream<Integer> horizontal = Stream.iterate(0, x -> x + 1)
                .limit(right)
                .flatMap(x -> Stream.of(image.getRGB(x, 0), image.getRGB(x, bottom)));
        Stream<Integer> vertical = Stream.iterate(0, y -> y + 1)
                .limit(bottom)
                .flatMap(y -> Stream.of(image.getRGB(0, y), image.getRGB(right, y)));
        return Stream.concat(horizontal, vertical).toList();
    }
}
