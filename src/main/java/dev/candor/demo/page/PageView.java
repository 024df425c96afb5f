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
        String fingerprints) {

    /**
     * Header above a conversation.
     *
     * @param app id of the direct conversation with the app
     */
    public record Header(String title, String topic, String app, boolean withApp, boolean canWrite) {}
}
