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
 * @param ofProduct all replies to results of their product, oldest first: a promise may be kept by one that is not read
 * @param surveys the survey of each wave that they answer, by the wave's id
 */
public record ReadReplies(List<Reply> oldestFirst, List<Reply> ofProduct, Map<String, String> surveys, LocalDate day) {
    public ReadReplies {
        oldestFirst = List.copyOf(oldestFirst);
        ofProduct = List.copyOf(ofProduct);
        surveys = Map.copyOf(surveys);
    }

    /** All replies to results of one product. */
    public ReadReplies(List<Reply> oldestFirst, Map<String, String> surveys, LocalDate day) {
        this(oldestFirst, oldestFirst, surveys, day);
    }

    /** Replies to results of one survey. */
    public ReadReplies(List<Reply> oldestFirst, LocalDate day) {
        this(oldestFirst, Map.of(), day);
    }

    /** Those of these replies alone. */
    public ReadReplies only(Predicate<Reply> read) {
        return new ReadReplies(oldestFirst.stream().filter(read).toList(), ofProduct, surveys, day);
    }

    /** The newest reply about each part of each result. */
    public List<Reply> newest() {
        return Reply.newestOfEach(oldestFirst);
    }

    /** Whether the reply promises something for a day that is past, and nothing was replied after it. */
    public boolean isMissed(Reply reply) {
        return reply.isOverdue(day) && ofProduct.stream().noneMatch(later -> isFollowed(reply, later));
    }

    /** Questions of two surveys may have one id, such as the first ones that owners wrote. */
    private boolean isFollowed(Reply reply, Reply later) {
        return reply.isFollowedBy(later)
                && (reply.subject() instanceof Reply.OfTheme || survey(reply).equals(survey(later)));
    }

    private Optional<String> survey(Reply reply) {
        return Optional.ofNullable(surveys.get(reply.wave()));
    }

    /** The newest replies whose promise is missed. */
    public List<Reply> missed() {
        return newest().stream().filter(this::isMissed).toList();
    }
}
