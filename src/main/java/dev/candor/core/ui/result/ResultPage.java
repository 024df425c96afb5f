package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.List;

/** The result of a wave in five lines, for the product's channel; the rest is a press away. */
public final class ResultPage {
    private ResultPage() {}

    /** The latest release of this history. */
    public static Page of(ProductHistory history) {
        return history.latest()
                .map(release -> of(history, release))
                .orElseGet(() -> NoResultText.of(history.product()));
    }

    private static Page of(ProductHistory history, Release release) {
        ResultSections account = new ResultSections(history, release);
        return account.nothing().orElseGet(() -> {
            List<Part> parts = new ArrayList<>();
            parts.add(account.title());
            parts.addAll(account.fiveLines());
            parts.add(account.buttons());
            return new Page(account.headline(), parts);
        });
    }
}
