package dev.candor.core.ui.result;

import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.reply.ReadReplies;
import java.util.ArrayList;
import java.util.List;

/** The latest result of one product as posted in its channel, with what the owners replied and with further commands. */
public final class SummaryPage {
    private static final int REPLIES = 2;

    private SummaryPage() {}

    /**
     * The page of the latest release.
     *
     * @param replies to that release
     * @param forOwners with the button for the owners' reply
     */
    public static Page of(ProductHistory history, ReadReplies replies, boolean forOwners) {
        Page result = ResultPage.of(history, forOwners);
        if (history.releases().isEmpty()) {
            return result;
        }
        List<Part> parts = new ArrayList<>(result.parts());
        parts.addAll(ReplySection.newest(history.releases(), replies, REPLIES));
        parts.add(more(history));
        return new Page(result.summary(), parts);
    }

    private static Part more(ProductHistory history) {
        String id = history.product().id();
        return new Part.Note("More: "
                + String.join(", ", List.of(CommandText.command(id + " trend"), CommandText.command(id + " teams")))
                + ".");
    }
}
