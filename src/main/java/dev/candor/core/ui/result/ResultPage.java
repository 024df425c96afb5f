package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The result of a wave in five lines, for the product's channel. */
public final class ResultPage {
    private ResultPage() {}

    /**
     * The page of the latest release, for the product's channel.
     *
     * @param survey the name of its survey, if the product has others beside it
     */
    public static Page of(ProductHistory history, Optional<String> survey) {
        return of(history, survey, true);
    }

    /** The page of the latest release; {@code forOwners}: with the button for the owners' reply. */
    static Page of(ProductHistory history, Optional<String> survey, boolean forOwners) {
        return history.latest()
                .map(release -> of(history, release, survey, forOwners))
                .orElseGet(() -> NoResultText.of(history.product()));
    }

    private static Page of(ProductHistory history, Release release, Optional<String> survey, boolean forOwners) {
        ResultSections sections = new ResultSections(history, release);
        return sections.emptyPage().orElseGet(() -> {
            List<Part> parts = new ArrayList<>();
            parts.add(sections.title(survey));
            parts.addAll(new FiveLines(history, release).parts());
            parts.add(sections.buttons(forOwners));
            return new Page(sections.headline(), parts);
        });
    }
}
