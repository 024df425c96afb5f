package dev.candor.demo.page;

import gg.jte.Content;
import java.util.List;

/**
 * A message as the page shows it.
 *
 * @param day date, on the first message of a day; otherwise empty
 * @param text shown if the message has no blocks
 */
public record MessageView(
        String channel,
        String ts,
        UserBadge author,
        String day,
        String time,
        Marks marks,
        Content text,
        List<BlockPart> blocks,
        List<Picture> pictures) {

    /** JSON values sent with every request from this message. */
    public String json() {
        return Json.object("channel", channel, "ts", ts);
    }

    /** Display flags; {@code continues} groups the message with the one before it by the same author. */
    public record Marks(boolean continues, boolean onlyYou, boolean reply, boolean edited) {}

    /** An attached image. */
    public record Picture(String id, String title, String altText) {}
}
