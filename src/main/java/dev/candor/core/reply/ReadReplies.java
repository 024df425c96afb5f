package dev.candor.core.reply;

import java.time.LocalDate;
import java.util.List;

/**
 * Replies as they are read on a day.
 *
 * @param oldestFirst replies to results of one product
 */
public record ReadReplies(List<Reply> oldestFirst, LocalDate day) {
    public ReadReplies {
        oldestFirst = List.copyOf(oldestFirst);
    }

    /** The newest reply about each part of each result. */
    public List<Reply> newest() {
        return Reply.newestOfEach(oldestFirst);
    }

    /** Whether the reply promises something for a day that is past, and none of these replies came after it. */
    public boolean isMissed(Reply reply) {
        return reply.isOverdue(day) && oldestFirst.stream().noneMatch(reply::isFollowedBy);
    }

    /** The newest replies whose promise is missed. */
    public List<Reply> missed() {
        return newest().stream().filter(this::isMissed).toList();
    }
}
