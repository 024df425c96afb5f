package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Part;
import dev.candor.core.reply.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** What the owners replied to results, the newest first. */
public final class ReplySection {
    private ReplySection() {}

    /** The newest replies below a heading; nothing without replies. A reply to none of the releases is left out. */
    static List<Part> newest(List<Release> releases, List<Reply> oldestFirst, int most) {
        List<Part> replies = parts(releases, oldestFirst).stream().limit(most).toList();
        return replies.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(new Part.Text("*What the owners answered*")), replies.stream())
                        .toList();
    }

    /** A line for the newest reply about each part of each of these results, the newest first. */
    public static List<Part> parts(List<Release> releases, List<Reply> oldestFirst) {
        List<Reply> newestFirst = new ArrayList<>(Reply.newestOfEach(oldestFirst));
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .flatMap(reply -> releases.stream()
                        .filter(release -> release.heading().wave().equals(reply.wave()))
                        .map(release -> ReplyText.part(release, reply)))
                .toList();
    }
}
