package dev.candor.demo.page;

import gg.jte.Content;
import java.util.List;

/**
 * A message as it is drawn.
 *
 * @param day filled in on the first message of a day alone
 * @param text drawn where there are no blocks
 */
public record MessageView(
        String key,
        String channel,
        String ts,
        UserBadge author,
        String day,
        String time,
        Marks marks,
        Content text,
        List<BlockPart> blocks,
        List<Picture> pictures) {

    /** The values that go with every request from inside it. */
    public String json() {
        return Json.object("channel", channel, "ts", ts);
    }

    /** What is special about it. */
    public record Marks(boolean continues, boolean onlyYou, boolean reply, boolean edited) {}

    /** A file in it; only images are drawn. */
    public record Picture(String id, String title, String altText) {}
}
