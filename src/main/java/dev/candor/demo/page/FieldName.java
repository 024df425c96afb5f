package dev.candor.demo.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How an element is named in the page's forms: its block id and action id, each encoded. */
final class FieldName {
    private FieldName() {}

    static String name(String blockId, String actionId) {
        return encode(blockId) + '/' + encode(actionId);
    }

    /** The extra values of a request by an element that acts at once, as JSON. */
    static String actionValues(String blockId, String actionId, int option) {
        return Json.object("block", blockId, "action", actionId, "option", Integer.toString(option));
    }

    static String encode(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
