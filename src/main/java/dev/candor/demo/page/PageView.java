package dev.candor.demo.page;

import gg.jte.Content;
import java.util.List;
import java.util.Map;

/**
 * The whole page, as it is when it is opened.
 *
 * @param draft what is written in the message box already
 * @param fingerprints the state of the regions, so that only what differs is sent later
 */
public record PageView(
        PageAddress address,
        Header header,
        String draft,
        List<Suggestion> suggestions,
        Map<String, Content> regions,
        List<Step> steps,
        String fingerprints) {

    /**
     * What stands above a conversation.
     *
     * @param app the id of the direct messages with the app
     */
    public record Header(String title, String topic, String app, boolean withApp, boolean canWrite) {}

    /**
     * Something to try.
     *
     * @param href where it is done, or nothing if the clock is wound
     * @param advance how far the clock is wound, or nothing
     */
    public record Step(String text, String href, String advance) {
        static Step link(String text, String href) {
            return new Step(text, href, "");
        }

        static Step advance(String text, String by) {
            return new Step(text, "", by);
        }
    }
}
