package dev.candor.edge.web;

import dev.candor.core.page.Chart;
import dev.candor.core.ui.report.ReportAnswer;
import dev.candor.core.ui.report.ReportRequest;
import gg.jte.Content;
import java.util.function.Function;

/**
 * An answer as the templates see it.
 *
 * @param isLink whether the page only asks to press the button that uses the link
 * @param painter draws a chart as SVG
 */
public record ReportView(ReportAnswer answer, boolean isLink, ReportPaths paths, Function<Chart, String> painter) {
    /** Whether a reader is signed in, so that there are pages to go to. */
    public boolean isSignedIn() {
        return !answer.menu().isEmpty();
    }

    public String href(ReportRequest target) {
        return paths.href(target);
    }

    /** The path of a style sheet or script. */
    public String asset(String name) {
        return paths.asset(name);
    }

    /** The path that ends the session. */
    public String leave() {
        return paths.root() + ReportServlet.LEAVE;
    }

    /** Text with markup as HTML. */
    public Content text(String words) {
        return TextMarkup.html(words);
    }

    /** The words of a table's cell, as they are. */
    public String cell(String words) {
        return TextMarkup.unbroken(words);
    }

    /** The chart as SVG, as it is drawn; its words where nothing can be drawn. */
    public Content svg(Chart chart) {
        try {
            String drawn = painter.apply(chart);
            return output -> output.writeContent(drawn);
        } catch (IllegalStateException e) {
            return output -> output.writeUserContent(chart.words());
        }
    }
}
