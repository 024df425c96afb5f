package dev.candor.core.ui.report;

import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.List;

/** Takes over the parts of a page that are not for pressing. */
final class PageSection {
    private PageSection() {}

    static List<Part> of(Page page) {
        return page.parts().stream()
                .filter(part ->
                        !(part instanceof Part.Title || part instanceof Part.Buttons || part instanceof Part.Pick))
                .toList();
    }
}
