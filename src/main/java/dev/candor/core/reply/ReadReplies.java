package dev.candor.core.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
     * Whether a promise was followed by a later reply about the same thing: a question, a theme, or the whole of its result or
     * of a later one. What is replied to an older result leaves it as it is: that may be the end of an older promise.
     */
    public boolean isEnded(Reply promise) {
        return ofProduct.stream().anyMatch(later -> isEndedBy(promise, later));
    }

    private boolean isEndedBy(Reply promise, Reply later) {
        return later.given().isAfter(promise.given())
                && later.subject().equals(promise.subject())
                && (later.wave().equals(promise.wave()) || answersLaterResult(promise, later));
    }

    /** Questions of two surveys may have one id, such as the first ones that owners wrote. */
    private boolean answersLaterResult(Reply promise, Reply later) {
        AnsweredResult before = results.get(promise.wave());
        AnsweredResult after = results.get(later.wave());
        return before != null
                && after != null
                && (promise.subject() instanceof Reply.OfTheme
                        || before.survey().equals(after.survey()))
                && !after.closed().isBefore(before.closed());
    }
}
