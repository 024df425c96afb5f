package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Part;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.reply.Reply;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a product's owners replied to its results, as it is told of one quarter. */
final class QuarterReplies {
    private final Quarter quarter;
    private final ZoneId zone;
    private final List<Release> answered;
    private final ReadReplies replies;

    QuarterReplies(Story.Material material) {
        this.quarter = material.quarter();
        this.zone = material.zone();
        this.answered = material.answered();
        this.replies = material.replies()
                .asOf(
                        material.day(),
                        reply -> !day(reply).isAfter(material.quarter().to()));
    }

    /** What the owners did in the quarter. */
    Stream<DatedLine> done() {
        return lines(reply -> reply.kind() == Reply.Kind.DONE);
    }

    /** What the owners chose in the quarter not to do. */
    Stream<DatedLine> refused() {
        return lines(reply -> reply.kind() == Reply.Kind.WONT);
    }

    /** What the owners are doing or looking into. */
    Stream<DatedLine> promised() {
        return lines(Reply::isPromise);
    }

    /** Whether this is told: what was done stays true, all else only until a later reply ends it, a promise if it is recent. */
    private boolean isTold(Reply reply) {
        boolean inTime = reply.isPromise() ? isRecent(reply) : quarter.includes(day(reply));
        return inTime && (reply.kind() == Reply.Kind.DONE || !replies.isEnded(reply));
    }

    /** A promise without a day is taken for one of so many weeks. */
    private boolean isRecent(Reply promise) {
        LocalDate due = promise.day().orElseGet(() -> day(promise).plusWeeks(ReadReplies.RECENT_WEEKS));
        return due.isAfter(replies.day().minusWeeks(ReadReplies.RECENT_WEEKS));
    }

    private Stream<DatedLine> lines(Predicate<Reply> which) {
        List<Reply> told = replies.newest().stream().filter(this::isTold).toList();
        return told.stream()
                .filter(which)
                .flatMap(reply -> answered.stream()
                        .filter(release -> release.heading().wave().equals(reply.wave()))
                        .map(release -> new DatedLine(day(reply), part(release, reply, told))));
    }

    /** The line of a reply, with its result where the same part of another one is told of too. */
    private Part part(Release release, Reply reply, List<Reply> told) {
        boolean missed = replies.isMissed(reply);
        return told.stream().anyMatch(other -> replies.isOfAnotherResult(reply, other))
                ? ReplyText.partWithResult(release, reply, missed)
                : ReplyText.part(release, reply, missed);
    }

    /** The day that places a reply in a quarter: when it was done, else when it was given. */
    private LocalDate day(Reply reply) {
        LocalDate given = reply.given().atZone(zone).toLocalDate();
        return reply.kind() == Reply.Kind.DONE ? reply.day().orElse(given) : given;
    }
}
