package dev.candor.core.disclosure;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.survey.Question;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which comments are published. A wave with fewer ballots of users than {@code min_comment_ballots} publishes none.
 * Everyone reads the comments written for everyone if these alone are {@code min_comments} or more; owners read these and the
 * comments for owners if all together are. Other comments are never published.
 *
 * <p>Each question is decided separately, so that one person's comments on two questions do not count as two people's.
 * Ballots of people who do not use the product do not count, because everyone knows that they contain no comments.
 */
final class CommentSuppression {
    private final TallyInput input;
    private final List<Ballot> users;

    /** Decides on the ballots of the product's users. */
    CommentSuppression(TallyInput input, List<Ballot> users) {
        this.input = input;
        this.users = users;
    }

    /** The published comments, sorted by text. */
    List<Comment> published() {
        YearMonth month = YearMonth.from(input.heading().closed());
        return input.textQuestions().stream()
                .flatMap(question -> {
                    UnaryOperator<CommentReaders> readers = readers(question);
                    return read(question)
                            .map(words ->
                                    new Comment(question.id(), readers.apply(words.readers()), month, words.text()));
                })
                .sorted(Comment.ORDER)
                .toList();
    }

    /**
     * Whether on each question a group of users is left whose words nobody reads, or who wrote none. If fewer were left,
     * whoever knows how many use the product would know that nobody but these few can have said what is counted besides.
     */
    boolean leavesGroupUnread() {
        return input.textQuestions().stream()
                .allMatch(question ->
                        users.size() - read(question).count() >= input.policy().minGroup());
    }

    private Stream<Answer.Words> read(Question question) {
        UnaryOperator<CommentReaders> readers = readers(question);
        return users.stream()
                .flatMap(ballot -> ballot.words(question).stream())
                .filter(words -> readers.apply(words.readers()) != CommentReaders.NOBODY);
    }

    /** Maps the chosen readers of a comment on this question to its actual ones: nobody if it is not published. */
    UnaryOperator<CommentReaders> readers(Question question) {
        Map<CommentReaders, Long> comments = users.stream()
                .flatMap(ballot -> ballot.words(question).stream())
                .collect(Collectors.groupingBy(Answer.Words::readers, Collectors.counting()));
        int minComments = input.policy().minComments();
        long forEveryone = comments.getOrDefault(CommentReaders.EVERYONE, 0L);
        long forOwners = forEveryone + comments.getOrDefault(CommentReaders.OWNERS, 0L);
        if (users.size() < input.policy().minCommentBallots() || forOwners < minComments) {
            return chosen -> CommentReaders.NOBODY;
        }
        return chosen ->
                chosen == CommentReaders.EVERYONE && forEveryone < minComments ? CommentReaders.OWNERS : chosen;
    }
}
