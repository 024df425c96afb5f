package dev.candor.edge.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine without fonts, such as a bare container, in a process of its own. */
class FontlessMachineTest {
    private static final String BUILT = "the painter is built";

    @TempDir
    private Path folder;

    @Test
    void the_picture_is_the_same_as_on_a_machine_with_fonts() throws IOException, InterruptedException {
        List<String> output = draw();

        byte[] drawn = new Java2DChartPainter().png(SampleCharts.products());
        assertThat(output.get(output.size() - 1)).isEqualTo(Base64.getEncoder().encodeToString(drawn));
    }

    @Test
    void nothing_of_awt_is_loaded_before_the_first_drawing() throws IOException, InterruptedException {
        List<String> output = draw("-Xlog:class+load:stdout");
        List<String> before = output.subList(0, output.indexOf(BUILT));

        assertThat(before).anyMatch(line -> line.contains(Java2DChartPainter.class.getName()));
        assertThat(before).noneMatch(line -> line.contains(" java.awt.") || line.contains(" sun.font."));
    }

    @Test
    void a_painter_that_cannot_draw_says_what_it_needs() throws IOException, InterruptedException {
        List<String> output = draw("-Djava.io.tmpdir=" + folder.resolve("none"));

        assertThat(output)
                .endsWith("this Java cannot draw: it needs libfreetype6, and a temporary folder that it can write to");
    }

    /** What a Java without fonts, and without its notes about earlier ones, prints. */
    private List<String> draw(String... options) throws IOException, InterruptedException {
        Path fonts = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><fontconfig><dir>" + folder.resolve("none") + "</dir></fontconfig>");
        List<String> command = Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + folder,
                options.length == 0 ? "-Dnone" : options[0],
                "-cp",
                System.getProperty("java.class.path"),
                Drawer.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("FONTCONFIG_FILE", fonts.toString());
        Process java = builder.start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).isZero();
        return output.lines().toList();
    }

    /** Draws a chart in a process of its own. */
    static final class Drawer {
        private Drawer() {}

        public static void main(String[] args) {
            Java2DChartPainter painter = new Java2DChartPainter();
            System.out.println(BUILT);
            try {
                System.out.println(Base64.getEncoder().encodeToString(painter.png(SampleCharts.products())));
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
