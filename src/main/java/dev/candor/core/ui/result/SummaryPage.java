package dev.candor.core.ui.result;

import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
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
     * @param others results that do not stand for the product
     * @param replies to that release
     * @param reader only an owner gets the button for the reply
     */
    public static Page of(ProductHistory history, AlsoAsked others, ReadReplies replies, ResultReader reader) {
        Page result = ResultPage.of(history, reader);
        if (history.releases().isEmpty()) {
            return result;
        }
        List<Part> parts = new ArrayList<>(result.parts());
        parts.addAll(ReplySection.newest(history.releases(), replies, REPLIES));
        parts.addAll(also(others.without(history.latest())));
        parts.add(more(history));
        return new Page(result.summary(), parts);
    }

    private static List<Part> also(AlsoAsked others) {
        List<Part> parts = new ArrayList<>();
        others.laterWithoutResult().map(Part.Text::new).ifPresent(parts::add);
        if (!others.results().isEmpty()) {
            parts.add(new Part.Text("Also asked:"));
        }
        for (AlsoAsked.Named other : others.shown()) {
            parts.add(new Part.Text(other.result()));
            parts.add(new Part.Buttons(List.of(Button.of(
                    Action.DETAILS, "Details", other.release().heading().wave()))));
        }
        others.more()
                .map(more ->
                        more + " in " + CommandText.command(others.product().id() + " trend"))
                .map(Part.Text::new)
                .ifPresent(parts::add);
        return parts;
    }

    private static Part more(ProductHistory history) {
        String id = history.product().id();
        return new Part.Note("More: "
                + String.join(", ", List.of(CommandText.command(id + " trend"), CommandText.command(id + " teams")))
                + ".");
    }
}
