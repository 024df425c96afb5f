package dev.candor.core.disclosure;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which comments are published. A wave with fewer ballots of users than {@code min_comment_ballots} publishes none.
 * Everyone reads the comments written for everyone if these alone are {@code min_comments} or more; owners read all comments
 * if all together are. Other comments are never published.
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
        return users.size() < input.policy().minCommentBallots()
                ? List.of()
                : input.questions().stream()
                        .filter(question -> question.type() == QuestionType.TEXT)
                        .flatMap(this::published)
                        .sorted(Comment.ORDER)
                        .toList();
    }

    private Stream<Comment> published(Question question) {
        int minComments = input.policy().minComments();
        YearMonth month = YearMonth.from(input.heading().closed());
        List<Answer.Words> all = users.stream()
                .flatMap(ballot -> words(ballot, question).stream())
                .toList();
        if (all.size() < minComments) {
            return Stream.empty();
        }
        boolean enoughForEveryone = all.stream()
                        .filter(words -> words.readers() == CommentReaders.EVERYONE)
                        .count()
                >= minComments;
        return all.stream()
                .map(words -> new Comment(
                        question.id(),
                        enoughForEveryone ? words.readers() : CommentReaders.OWNERS,
                        month,
                        words.text()));
    }

    private static Optional<Answer.Words> words(Ballot ballot, Question question) {
        return Optional.ofNullable(ballot.answers().get(question.id()))
                .filter(Answer.Words.class::isInstance)
                .map(Answer.Words.class::cast)
                .filter(words -> !words.text().isBlank());
    }
}
