package dev.candor.core.report;

import dev.candor.core.ballot.Readers;
import dev.candor.core.disclosure.Comment;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Button;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.ArrayList;
import java.util.List;

/** The result of a wave, for the product's channel. */
public final class ResultPage {
    private static final int OPTIONS = 3;
    private static final int COMMENTS = 3;
    // Together they must leave room for the rest of a message.
    private static final int CHARACTERS = 1_000;

    private ResultPage() {}

    /** The latest release of this history. */
    public static Page of(History history) {
        return history.latest().map(release -> of(history, release)).orElseGet(() -> NoResult.of(history.product()));
    }

    private static Page of(History history, Release release) {
        Account account = new Account(history, release);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title(account.title()));
        parts.addAll(account.answer());
        parts.addAll(account.people());
        parts.addAll(account.questions(OPTIONS, false));
        parts.addAll(account.teams());
        parts.addAll(comments(release));
        parts.add(account.smallPrint());
        if (!release.isVoided()) {
            String wave = release.heading().wave();
            parts.add(new Part.Buttons(List.of(
                    Button.of("results.details", "Details", wave), Button.of("results.comments", "Comments", wave))));
        }
        return new Page(account.headline(), parts);
    }

    private static List<Part> comments(Release release) {
        List<Comment> all = release.comments(Readers.EVERYONE);
        List<Comment> first = Voices.first(all, COMMENTS, CHARACTERS);
        List<Part> parts = new ArrayList<>();
        if (!first.isEmpty()) {
            parts.add(new Part.Rule());
            parts.addAll(Voices.of(release, first));
        }
        if (first.size() < all.size()) {
            parts.add(new Part.Note("More of what people wrote is behind the button _Comments_."));
        }
        return parts;
    }
}
