package dev.candor.core.ui.result;

import dev.candor.core.reply.Reply;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What a product's owners replied to its results, as it is told of one quarter. */
final class QuarterReplies {
    private final Quarter quarter;
    private final ZoneId zone;
    private final LocalDate read;
    private final List<Story.Answered> newest;

    QuarterReplies(Story.Material material) {
        this.quarter = material.quarter();
        this.zone = material.zone();
        this.read = material.day();
        this.newest = newest(material.replies());
    }

    /** The replies of this kind in the quarter that no later one of the quarter replaces. */
    Stream<DatedLine> of(Reply.Kind kind) {
        return newest.stream()
                .filter(answered -> answered.reply().kind() == kind)
                .filter(answered -> quarter.includes(day(answered.reply())))
                .map(this::line);
    }

    /** What the owners are doing or looking into, unless they answered a later result about it. */
    Stream<DatedLine> promised() {
        return newest.stream()
                .filter(answered -> answered.reply().isPromise())
                .filter(answered -> newest.stream().noneMatch(answered::isFollowedBy))
                .map(this::line);
    }

    private DatedLine line(Story.Answered answered) {
        Reply reply = answered.reply();
        return new DatedLine(day(reply), ReplyText.part(answered.release(), reply, reply.isOverdue(read)));
    }

    /** The newest reply about each part of each result, as of the end of the quarter. */
    private List<Story.Answered> newest(List<Story.Answered> replies) {
        List<Story.Answered> known = replies.stream()
                .filter(answered -> !day(answered.reply()).isAfter(quarter.to()))
                .toList();
        List<Reply> newest =
                Reply.newestOfEach(known.stream().map(Story.Answered::reply).toList());
        return known.stream()
                .filter(answered -> newest.contains(answered.reply()))
                .toList();
    }

    /** The day that places a reply in a quarter: when it was done, else when it was given. */
    private LocalDate day(Reply reply) {
        LocalDate given = reply.given().atZone(zone).toLocalDate();
        return reply.kind() == Reply.Kind.DONE ? reply.day().orElse(given) : given;
    }
}
