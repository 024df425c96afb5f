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
 * Comments are published from {@code min_comment_ballots} ballots on: everyone reads what was written for everyone, if
 * that alone is {@code min_comments} or more; owners read everything, if that is. All else is destroyed with the box.
 *
 * <p>Each question is judged by itself, so that one person's words to two questions do not count as two people's.
 * Ballots of people who do not use the product are no cover: everyone knows that they hold no words.
 */
final class CommentSuppression {
    private final TallyInput input;
    private final List<Ballot> users;

    /** For the ballots of the product's users. */
    CommentSuppression(TallyInput input, List<Ballot> users) {
        this.input = input;
        this.users = users;
    }

    /** The published comments, sorted by their text, with the month of the wave. */
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
        int enough = input.policy().minComments();
        YearMonth month = YearMonth.from(input.heading().closed());
        List<Answer.Words> all = users.stream()
                .flatMap(ballot -> words(ballot, question).stream())
                .toList();
        if (all.size() < enough) {
            return Stream.empty();
        }
        boolean enoughForEveryone = all.stream()
                        .filter(words -> words.readers() == CommentReaders.EVERYONE)
                        .count()
                >= enough;
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
