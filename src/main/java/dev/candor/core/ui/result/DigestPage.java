package dev.candor.core.ui.result;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Comment;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.reply.ReadReplies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The digest for a team's channel: what was said and why, what was done, and what comes next. */
public final class DigestPage {
    private static final int MAX_COMMENT = 200;

    private DigestPage() {}

    /**
     * The day on which a product's survey closes if it is open, else is to open.
     *
     * @param about the product, with its open survey where it has several
     */
    public record Plan(String about, LocalDate day, State state) {
        /** Whether the survey opens. */
        public enum State {
            OPEN,
            OPENS,
            /** The survey opens when its owners have answered the last result. */
            WAITS,
            /** Owners planned the survey, and it cannot open on that day. */
            CANNOT_OPEN
        }
    }

    /**
     * Replies of owners that are new, and promises whose day has passed since the last digest.
     *
     * @param history up to the result that they answer
     */
    public record Answered(ProductHistory history, ReadReplies replies) {}

    /**
     * The results of waves that closed, what was replied, and the next surveys; empty if there is no new result and no reply.
     *
     * @param closed history up to each closed wave
     */
    public static Optional<Page> of(List<ProductHistory> closed, List<Answered> answered, List<Plan> plans) {
        List<ProductHistory> shown = closed.stream().filter(DigestPage::hasNews).toList();
        if (shown.isEmpty() && answered.isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        if (!shown.isEmpty()) {
            parts.add(new Part.Title("What you said"));
            shown.forEach(history -> parts.addAll(result(history)));
        }
        if (!answered.isEmpty()) {
            parts.add(new Part.Title("What was done about it"));
            answered.forEach(one -> parts.addAll(replies(one)));
        }
        parts.addAll(next(plans));
        List<ProductHistory> all = Stream.concat(
                        shown.stream(), answered.stream().map(Answered::history))
                .toList();
        parts.add(new Part.Note("Thank you to everyone who answered. One product: "
                + CommandText.command(all.get(0).product().id())));
        return Optional.of(new Page(
                (shown.isEmpty() ? "New answers of owners: " : "New results: ") + names(shown.isEmpty() ? all : shown)
                        + ".",
                parts));
    }

    private static List<Part> next(List<Plan> plans) {
        String lines = plans.stream()
                .sorted(Comparator.comparing(Plan::day))
                .map(DigestPage::next)
                .collect(Collectors.joining("\n"));
        return plans.isEmpty() ? List.of() : List.of(new Part.Divider(), new Part.Text("*What comes next*\n" + lines));
    }

    private static List<Part> replies(Answered answered) {
        Release release = answered.history().latest().orElseThrow();
        String about = "*" + answered.history().name() + "*: ";
        return answered.replies().newest().stream()
                .map(reply -> ReplyText.part(
                        about + MarkupEscape.of(ReplyText.subject(release, reply.subject())) + "\n",
                        reply,
                        answered.replies().isMissed(reply)))
                .toList();
    }

    /** Whether there is a figure or a comment, or the survey could not be counted. */
    private static boolean hasNews(ProductHistory history) {
        return history.latest()
                .filter(release -> !release.isEmpty())
                .filter(release -> release.isVoided()
                        || Headline.figures(release).isPresent()
                        || !release.comments(CommentReaders.EVERYONE).isEmpty()
                        || !new UseText(history.product(), release).lines().isEmpty()
                        || !new ResultSections(history, release).reasons().isEmpty())
                .isPresent();
    }

    private static String names(List<ProductHistory> shown) {
        return shown.stream()
                .map(history -> history.product().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<Part> result(ProductHistory history) {
        Release release = history.latest().orElseThrow();
        List<Part> parts = new ArrayList<>();
        String result = ProductHistory.shownHeadline(release)
                .map(shown -> "\n" + ResultLine.brief(shown))
                .orElse("");
        parts.add(new Part.Text("*" + Headline.of(history, release) + "*" + result));
        if (history.previous().isPresent()) {
            history.movement().map(Part.Text::new).ifPresent(parts::add);
        }
        List<String> ofUse = new UseText(history.product(), release).lines();
        if (!ofUse.isEmpty()) {
            parts.add(new Part.Text(String.join("\n", ofUse)));
        }
        new ResultSections(history, release).reasons().forEach(reason -> parts.add(new Part.Text(reason)));
        comment(release).ifPresent(parts::add);
        return parts;
    }

    /** One short comment that everyone may read; which one depends on the wave alone. */
    private static Optional<Part> comment(Release release) {
        List<Comment> all = release.comments(CommentReaders.EVERYONE).stream()
                .filter(comment -> comment.text().length() <= MAX_COMMENT)
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part.Quote("“"
                        + all.get(Math.floorMod(release.heading().wave().hashCode(), all.size()))
                                .text()
                        + "”"));
    }

    private static String next(Plan plan) {
        String day = DateTimeText.day(plan.day());
        return plan.about() + ": "
                + switch (plan.state()) {
                    case OPEN -> "the survey is open until " + day;
                    case OPENS -> "the next survey opens on " + day;
                    case WAITS -> "the next survey waits until its owners answer the last result";
                    case CANNOT_OPEN -> "a survey is planned for " + day + ", but it cannot open then";
                };
    }
}
