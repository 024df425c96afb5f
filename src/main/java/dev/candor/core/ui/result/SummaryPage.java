package dev.candor.core.ui.result;

import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.List;
import java.util.stream.Stream;

/** One product's latest result as the channel read it, and what else can be asked about it. */
public final class SummaryPage {
    private SummaryPage() {}

    /** The latest release of this history. */
    public static Page of(ProductHistory history) {
        Page result = ResultPage.of(history);
        return history.releases().isEmpty()
                ? result
                : new Page(
                        result.summary(),
                        Stream.concat(result.parts().stream(), Stream.of(more(history)))
                                .toList());
    }

    private static Part more(ProductHistory history) {
        String id = history.product().id();
        return new Part.Note("More: "
                + String.join(", ", List.of(SlashCommand.command(id + " trend"), SlashCommand.command(id + " teams")))
                + ".");
    }
}
