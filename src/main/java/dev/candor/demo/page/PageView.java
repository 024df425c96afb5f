package dev.candor.demo.page;

import gg.jte.Content;
import java.util.List;
import java.util.Map;

/**
 * The whole page, as it is when it is opened.
 *
 * @param draft what is written in the message box already
 * @param seen the state of the regions, so that only what differs is sent later
 */
public record PageView(
        PageAddress visit,
        Head head,
        String draft,
        List<Suggestion> suggestions,
        Map<String, Content> regions,
        List<Step> steps,
        String seen) {

    /**
     * What stands above a conversation.
     *
     * @param app the id of the direct messages with the app
     */
    public record Head(String title, String topic, String app, boolean withApp, boolean canWrite) {}

    /**
     * Something to try.
     *
     * @param href where it is done, or nothing if the clock is wound
     * @param wind how far the clock is wound, or nothing
     */
    public record Step(String text, String href, String wind) {
        static Step go(String text, String href) {
            return new Step(text, href, "");
        }

        static Step wind(String text, String by) {
            return new Step(text, "", by);
        }
    }
}
