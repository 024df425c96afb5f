package dev.candor.core.ui.report;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.ui.report.ReportPage.Choice;
import dev.candor.core.ui.report.ReportPage.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes over a messenger's page: what is read as it is, what is chosen from a list as links in place. */
final class PageSection {
    private PageSection() {}

    /** The parts for reading. */
    static List<Part> parts(Page page) {
        List<Part> parts = new ArrayList<>(page.parts());
        parts.removeIf(part -> part instanceof Part.Title || part instanceof Part.Buttons || part instanceof Part.Pick);
        // A chart bears its title.
        parts.removeIf(part -> part instanceof Part.Text text
                && parts.stream()
                        .anyMatch(other -> other instanceof Part.Picture picture
                                && text.text()
                                        .equals("*"
                                                + MarkupEscape.of(
                                                        picture.chart().title()) + "*")));
        return parts;
    }

    /** The lists to choose from, each value as this request. */
    static List<Filters> filters(Page page, Function<String, ReportRequest> request) {
        return page.parts().stream()
                .flatMap(part -> part instanceof Part.Pick pick ? Stream.of(filters(pick, request)) : Stream.empty())
                .toList();
    }

    private static Filters filters(Part.Pick pick, Function<String, ReportRequest> request) {
        return new Filters(
                pick.text(),
                pick.choices().stream()
                        .map(choice -> new Choice(
                                choice.label(),
                                request.apply(choice.value()),
                                pick.chosen().filter(choice.value()::equals).isPresent()))
                        .toList(),
                true);
    }
}
