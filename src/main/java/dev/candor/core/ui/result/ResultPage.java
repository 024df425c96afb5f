package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.List;

/** The result of a wave in five lines, for the product's channel. */
public final class ResultPage {
    private ResultPage() {}

    /** The page of the latest release, for the product's channel, where owners read too. */
    public static Page of(ProductHistory history) {
        return of(history, ResultReader.OWNER);
    }

    /** The page of the latest release; only an owner gets the button for the reply. */
    static Page of(ProductHistory history, ResultReader reader) {
        return history.latest()
                .map(release -> of(history, release, reader))
                .orElseGet(() -> NoResultText.of(history.product()));
    }

    private static Page of(ProductHistory history, Release release, ResultReader reader) {
        ResultSections sections = new ResultSections(history, release);
        return sections.emptyPage().orElseGet(() -> {
            List<Part> parts = new ArrayList<>();
            parts.add(sections.title());
            parts.addAll(new FiveLines(history, release).parts());
            parts.add(sections.buttons(reader));
            return new Page(sections.headline(), parts);
        });
    }
}
