package dev.candor.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Chart;
import dev.candor.core.page.ChartPainter;
import dev.candor.core.ui.report.ReportAnswer;
import dev.candor.core.ui.report.ReportPage;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportViewTest {
    @Test
    void where_nothing_can_be_drawn_the_page_has_the_words_of_the_chart() {
        ReportView view = new ReportView(
                new ReportAnswer(ReportAnswer.Status.SHOWN, ReportPage.of("CI", "A result."), List.of()),
                false,
                new ReportPaths(() -> URI.create("http://127.0.0.1")),
                chart -> new BrokenPainter().svg(chart));
        StringOutput page = new StringOutput();

        view.svg(new Chart.Bars("What hurts?", "queueing <60 %>", List.of()))
                .writeTo(new OwaspHtmlTemplateOutput(page));

        assertThat(page.toString()).isEqualTo("queueing &lt;60 %&gt;");
    }

    /** A painter on a machine on which Java cannot draw. */
    private static final class BrokenPainter implements ChartPainter {
        @Override
        public byte[] png(Chart chart) {
            throw new IllegalStateException("this Java cannot draw");
        }

        @Override
        public String svg(Chart chart) {
            throw new IllegalStateException("this Java cannot draw");
        }
    }
}
