package dev.candor.core.ui.result;

import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.List;
import java.util.stream.Stream;

/** The latest result of one product as posted in its channel, with further commands. */
public final class SummaryPage {
    private SummaryPage() {}

    /** The page of the latest release. */
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
                + String.join(", ", List.of(CommandText.command(id + " trend"), CommandText.command(id + " teams")))
                + ".");
    }
}
