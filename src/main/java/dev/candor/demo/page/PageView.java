package dev.candor.demo.page;

import gg.jte.Content;
import java.util.List;
import java.util.Map;

/**
 * The whole page as it is first served.
 *
 * @param draft initial text of the message box
 * @param fingerprints fingerprints of the regions, by which later changes are found
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
     * Header above a conversation.
     *
     * @param app id of the direct conversation with the app
     */
    public record Header(String title, String topic, String app, boolean withApp, boolean canWrite) {}

    /**
     * A suggested step of the demo: a link, or an advance of the clock.
     *
     * @param href target of the link; empty for an advance
     * @param advance how far the clock advances; empty for a link
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
