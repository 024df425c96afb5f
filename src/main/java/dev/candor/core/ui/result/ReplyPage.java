package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.reply.Reply;
import java.util.List;

/** One reply of the owners, for the thread of the result that it answers. */
public final class ReplyPage {
    private ReplyPage() {}

    /** The page of a reply to the latest release of this history. */
    public static Page of(ProductHistory history, Reply reply) {
        Release release = history.latest().orElseThrow();
        String title = "The owners of " + history.product().name() + " reply to the result of "
                + MarkupEscape.of(history.dayAndSurvey(release)) + ".";
        return new Page(title, List.of(new Part.Text(title), ReplyText.part(release, reply)));
    }
}
