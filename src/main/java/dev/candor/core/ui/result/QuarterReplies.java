package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
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

    /** The replies of this kind in the quarter that no later one of the quarter replaces. */
    Stream<DatedLine> of(Reply.Kind kind) {
        return lines(reply -> reply.kind() == kind && quarter.includes(day(reply)));
    }

    /** What the owners are doing or looking into, unless a later reply ended it or it is out of date. */
    Stream<DatedLine> promised() {
        return lines(reply -> reply.isPromise() && !replies.isEnded(reply) && isRecent(reply));
    }

    /** A promise without a day is taken for one of so many weeks. */
    private boolean isRecent(Reply promise) {
        LocalDate due = promise.day().orElseGet(() -> day(promise).plusWeeks(ReadReplies.RECENT_WEEKS));
        return due.isAfter(replies.day().minusWeeks(ReadReplies.RECENT_WEEKS));
    }

    private Stream<DatedLine> lines(Predicate<Reply> which) {
        return replies.newest().stream()
                .filter(which)
                .flatMap(reply -> answered.stream()
                        .filter(release -> release.heading().wave().equals(reply.wave()))
                        .map(release -> line(release, reply)));
    }

    private DatedLine line(Release release, Reply reply) {
        return new DatedLine(day(reply), ReplyText.part(release, reply, replies.isMissed(reply)));
    }

    /** The day that places a reply in a quarter: when it was done, else when it was given. */
    private LocalDate day(Reply reply) {
        LocalDate given = reply.given().atZone(zone).toLocalDate();
        return reply.kind() == Reply.Kind.DONE ? reply.day().orElse(given) : given;
    }
}
