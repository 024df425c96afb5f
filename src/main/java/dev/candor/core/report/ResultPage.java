package dev.candor.core.report;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.List;

/** The result of a wave in five lines, for the product's channel; the rest is a press away. */
public final class ResultPage {
    private ResultPage() {}

    /** The latest release of this history. */
    public static Page of(History history) {
        return history.latest().map(release -> of(history, release)).orElseGet(() -> NoResult.of(history.product()));
    }

    private static Page of(History history, Release release) {
        Account account = new Account(history, release);
        return account.nothing().orElseGet(() -> {
            List<Part> parts = new ArrayList<>();
            parts.add(account.title());
            parts.addAll(account.fiveLines());
            parts.add(account.buttons());
            return new Page(account.headline(), parts);
        });
    }
}
