package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.reply.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** What the owners replied to results, the newest first. */
final class ReplySection {
    private ReplySection() {}

    /** The newest replies below a heading; nothing without replies. A reply to none of the releases is left out. */
    static List<Part> newest(List<Release> releases, ReadReplies replies, int most) {
        List<Part> lines = parts(releases, replies).stream().limit(most).toList();
        return lines.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(new Part.Text("*What the owners answered*")), lines.stream())
                        .toList();
    }

    /** The newest reply about each part of each result, below the day of that result. */
    static List<Part> byResult(ProductHistory answered, ReadReplies replies) {
        List<Part> parts = new ArrayList<>();
        for (Release release : answered.releases()) {
            List<Part> lines = parts(List.of(release), replies);
            if (!lines.isEmpty()) {
                parts.add(new Part.Note("To the result of " + MarkupEscape.of(answered.dayAndSurvey(release)) + ":"));
                parts.addAll(lines);
            }
        }
        return parts;
    }

    /** A line for the newest reply about each part of each of these results, the newest first. */
    static List<Part> parts(List<Release> releases, ReadReplies replies) {
        List<Reply> newestFirst = new ArrayList<>(replies.newest());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .flatMap(reply -> releases.stream()
                        .filter(release -> release.heading().wave().equals(reply.wave()))
                        .map(release -> ReplyText.part(release, reply, replies.isMissed(reply))))
                .toList();
    }
}
