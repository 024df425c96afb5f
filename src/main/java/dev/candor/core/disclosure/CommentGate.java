package dev.candor.core.disclosure;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.Readers;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which words are let out, which wait for the next wave, which are destroyed unread. Each text question and each
 * readership must pass on its own, so that one person's words to two questions do not count as two people's. Ballots of
 * people who do not use the product are no cover: everyone knows that they hold no words. What waited is let out on the
 * terms of the wave in which it was written, if they were stricter.
 */
final class CommentGate {
    private final Subject subject;
    private final int ballots;
    private final List<HeldComment> words;

    /** For the ballots of users and the comments that waited for this wave. */
    CommentGate(Subject subject, List<Ballot> users, List<HeldComment> waited) {
        this.subject = subject;
        this.ballots = users.size();
        this.words = Stream.concat(waited.stream(), written(subject, users))
                .filter(this::isAsked)
                .filter(word -> word.readers() != Readers.NOBODY)
                .toList();
    }

    /**
     * The comments that are let out, sorted by their text, all with the month of this wave. The month of the wave in
     * which one was written may name its writer: perhaps too few answered that time, and everyone can tell who.
     */
    List<Comment> released() {
        YearMonth month = YearMonth.from(subject.heading().closed());
        return groups(true)
                .map(w -> new Comment(w.question(), w.readers(), month, w.text()))
                .sorted(Comment.ORDER)
                .toList();
    }

    /** The comments that wait once more. */
    List<HeldComment> held() {
        return groups(false)
                .filter(w -> w.timesHeld() < HeldComment.MOST_TIMES)
                .map(HeldComment::heldOnceMore)
                .sorted(HeldComment.ORDER)
                .toList();
    }

    private Stream<HeldComment> groups(boolean passing) {
        Map<List<Object>, List<HeldComment>> groups =
                words.stream().collect(Collectors.groupingBy(w -> List.of(w.question(), w.readers())));
        return groups.values().stream().flatMap(group -> {
            Set<HeldComment> enough = enough(group);
            return group.stream().filter(word -> enough.contains(word) == passing);
        });
    }

    /** As many of a group as can stand beside each other, each among as many as its writer was promised. */
    private Set<HeldComment> enough(List<HeldComment> group) {
        List<HeldComment> leastFirst = group.stream()
                .filter(word -> ballots >= needed(word, Policy::minCommentBallots))
                .sorted(Comparator.comparingInt(word -> needed(word, Policy::minComments)))
                .toList();
        int many = leastFirst.size();
        while (many > 0 && needed(leastFirst.get(many - 1), Policy::minComments) > many) {
            many--;
        }
        return new HashSet<>(leastFirst.subList(0, many));
    }

    private int needed(HeldComment word, ToIntFunction<Policy> threshold) {
        return Math.max(threshold.applyAsInt(subject.policy()), threshold.applyAsInt(word.policy()));
    }

    private boolean isAsked(HeldComment word) {
        return subject.questions().stream()
                .anyMatch(q -> q.type() == QuestionType.TEXT
                        && q.id().equals(word.question())
                        && q.version().equals(word.version()));
    }

    private static Stream<HeldComment> written(Subject subject, List<Ballot> users) {
        YearMonth month = YearMonth.from(subject.heading().closed());
        List<HeldComment> written = new ArrayList<>();
        for (Question question : subject.questions()) {
            users.stream()
                    .map(ballot -> ballot.answers().get(question.id()))
                    .filter(Objects::nonNull)
                    .filter(Answer.Words.class::isInstance)
                    .map(Answer.Words.class::cast)
                    .filter(words -> !words.text().isBlank())
                    .map(w -> new HeldComment(
                            question.id(), question.version(), w.text(), w.readers(), 0, month, subject.policy()))
                    .forEach(written::add);
        }
        return written.stream();
    }
}
