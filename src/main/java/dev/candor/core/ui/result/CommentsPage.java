package dev.candor.core.ui.result;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Comment;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Themes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The comments on one product. */
public final class CommentsPage {
    /** Stands below comments. */
    public static final String CARE =
            "Sorted by their text, with no name, team, score or day. Please do not guess who wrote them.";

    private static final Limits MESSAGE = new Limits(20, 4_000);
    private static final Limits MODAL = new Limits(80, 60_000);

    private CommentsPage() {}

    /** The comments of the latest release that these readers may see, as many as fit into a message. */
    public static Page of(ProductHistory history, CommentReaders readers) {
        return of(history, readers, MESSAGE);
    }

    /** The comments of the latest release that these readers may see, as many as fit into a modal. */
    public static Page inModal(ProductHistory history, CommentReaders readers) {
        return of(history, readers, MODAL);
    }

    /** Maximum number of comments and characters. */
    private record Limits(int comments, int characters) {}

    private static Page of(ProductHistory history, CommentReaders readers, Limits limits) {
        return history.latest()
                .map(release -> release.comments(readers).isEmpty()
                        ? noComments(history, release, readers)
                        : of(history, release, release.comments(readers), limits))
                .orElseGet(() -> NoResultText.of(history.product()));
    }

    /**
     * The same text whether or not comments were withheld, so that it reveals nothing. Its reason is derived from the
     * published figures alone.
     */
    private static Page noComments(ProductHistory history, Release release, CommentReaders readers) {
        String why = readers == CommentReaders.OWNERS
                ? "too few comments to show."
                : fewForEveryone(release).orElse("too few answers or comments to show to everyone.");
        String sentence = history.name() + ", " + DateTimeText.date(release) + ": " + why;
        List<Part> parts = new ArrayList<>(Page.of(sentence).parts());
        parts.addAll(ThemeSection.ifShown(release));
        return new Page(sentence, parts);
    }

    /** The reason that everyone reads no comments, if the figures prove that enough people answered for publishing any. */
    private static Optional<String> fewForEveryone(Release release) {
        long textQuestions = release.questions().stream()
                .filter(question -> question.type() == QuestionType.TEXT)
                .count();
        // The themes are shares of all ballots, but only ballots of users may hold comments.
        boolean enoughBallots = release.questions().stream()
                .filter(question ->
                        !Themes.isQuestion(question) && !question.askedOf().others())
                .map(release::cell)
                .filter(Shown.class::isInstance)
                .anyMatch(cell ->
                        ((Shown) cell).answers().lowest() >= release.policy().minCommentBallots());
        if (textQuestions == 0 || !enoughBallots) {
            return Optional.empty();
        }
        String few = "fewer than " + release.policy().minComments() + " comments were written for everyone";
        return Optional.of((textQuestions == 1 ? few : few + " on each question") + ". The owners may read others.");
    }

    private static Page of(ProductHistory history, Release release, List<Comment> all, Limits limits) {
        String name = history.name();
        List<Comment> first = CommentBlocks.first(all, limits.comments(), limits.characters());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title(name + " – comments"));
        parts.addAll(ThemeSection.ifShown(release));
        parts.addAll(CommentBlocks.dated(release, first, CommentReaders.EVERYONE));
        List<Part> forOwners = CommentBlocks.dated(release, first, CommentReaders.OWNERS);
        if (!forOwners.isEmpty()) {
            parts.add(new Part.Divider());
            parts.add(new Part.Text("_" + forOwners(history.product()) + "_"));
            parts.addAll(forOwners);
        }
        parts.add(new Part.Note(CARE));
        if (first.size() < all.size()) {
            parts.add(new Part.Note(first.size() + " of " + all.size() + " comments."));
            parts.add(new Part.Buttons(List.of(Button.of(
                    Action.COMMENTS, "More comments", release.heading().wave()))));
        }
        return new Page(name + ": comments.", parts);
    }

    /** Stands before comments that only owners may read. */
    static String forOwners(Product product) {
        return "For the owners of " + product.name() + " alone. Please do not pass these on.";
    }
}
