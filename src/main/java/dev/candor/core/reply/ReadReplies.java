package dev.candor.core.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Replies as they are read on a day.
 *
 * @param oldestFirst the replies that are read
 * @param ofProduct all replies to results of their product, oldest first: a promise may be ended by one that is not read
 * @param results the results that they answer, by the id of their wave
 */
public record ReadReplies(
        List<Reply> oldestFirst, List<Reply> ofProduct, Map<String, AnsweredResult> results, LocalDate day) {
    /** After so many weeks a result, or a promise whose day is past, is out of date. */
    public static final int RECENT_WEEKS = 13;

    public ReadReplies {
        oldestFirst = List.copyOf(oldestFirst);
        ofProduct = List.copyOf(ofProduct);
        results = Map.copyOf(results);
    }

    /** All replies to results of one product. */
    public ReadReplies(List<Reply> oldestFirst, Map<String, AnsweredResult> results, LocalDate day) {
        this(oldestFirst, oldestFirst, results, day);
    }

    /**
     * A result that owners reply to.
     *
     * @param survey id of its survey
     * @param closed the day on which its wave closed
     */
    public record AnsweredResult(String survey, LocalDate closed) {}

    /** Those of these replies alone. */
    public ReadReplies only(Predicate<Reply> read) {
        return new ReadReplies(oldestFirst.stream().filter(read).toList(), ofProduct, results, day);
    }

    /** The replies that were known on this day, as they were read then; {@code known} tells which. */
    public ReadReplies asOf(LocalDate then, Predicate<Reply> known) {
        return new ReadReplies(ofProduct.stream().filter(known).toList(), results, then);
    }

    /** The newest reply about each part of each result. */
    public List<Reply> newest() {
        return Reply.newestOfEach(oldestFirst);
    }

    /** Whether the reply promises something for a day that is past, and nothing ended the promise. */
    public boolean isMissed(Reply reply) {
        return reply.isOverdue(day) && !isEnded(reply);
    }

    /** The newest replies whose promise is missed. */
    public List<Reply> missed() {
        return newest().stream().filter(this::isMissed).toList();
    }

    /**
     * Whether a promise or a refusal was followed by a later reply about the same thing: a question, a theme, or the whole of its
     * result or of a later one. What is replied to an older result leaves it as it is: that may be the end of an older promise.
     */
    public boolean isEnded(Reply reply) {
        return ofProduct.stream().anyMatch(later -> isEndedBy(reply, later));
    }

    private boolean isEndedBy(Reply reply, Reply later) {
        boolean sameResult =
                later.wave().equals(reply.wave()) && later.subject().equals(reply.subject());
        return later.given().isAfter(reply.given())
                && (sameResult || (isOfAnotherResult(reply, later) && !isOfOlderResult(later, reply)));
    }

    /**
     * Whether the two are about the same part of two results. Questions of two surveys may have one id, such as the first ones
     * that owners wrote.
     */
    public boolean isOfAnotherResult(Reply one, Reply other) {
        return !one.wave().equals(other.wave())
                && one.subject().equals(other.subject())
                && result(one)
                        .flatMap(first -> result(other)
                                .filter(second -> one.subject() instanceof Reply.OfTheme
                                        || first.survey().equals(second.survey())))
                        .isPresent();
    }

    private boolean isOfOlderResult(Reply one, Reply other) {
        return result(one)
                .flatMap(first -> result(other).filter(second -> first.closed().isBefore(second.closed())))
                .isPresent();
    }

    private Optional<AnsweredResult> result(Reply reply) {
        return Optional.ofNullable(results.get(reply.wave()));
    }
}
