package dev.candor.core.ui.result;

import dev.candor.core.reply.ReadReplies;
import dev.candor.core.reply.Reply;
import dev.candor.core.survey.TrendMark;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the owners of a product made known about their work.
 *
 * @param marks what they marked in the trend, oldest first
 * @param replies to results
 */
public record OwnerNotes(List<TrendMark> marks, ReadReplies replies) {
    public OwnerNotes {
        marks = List.copyOf(marks);
    }

    /** The marks, and what replies call done on a day, oldest first. */
    public List<TrendMark> trendMarks() {
        Stream<TrendMark> done = replies.newest().stream()
                .filter(reply -> reply.kind() == Reply.Kind.DONE)
                .flatMap(reply -> reply.day().stream()
                        .map(day -> new TrendMark(day, ShortenedText.of(reply.words(), TrendMark.MAX_LENGTH))));
        return Stream.concat(marks.stream(), done)
                .sorted(Comparator.comparing(TrendMark::day).thenComparing(TrendMark::text))
                .distinct()
                .toList();
    }
}
