package dev.candor.demo.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Form field name of an element: its block id and action id, each URL-encoded. */
final class FieldName {
    private FieldName() {}

    static String name(String blockId, String actionId) {
        return encode(blockId) + '/' + encode(actionId);
    }

    /** JSON values of a request that an element sends at once. */
    static String actionValues(String blockId, String actionId, int option) {
        return Json.object("block", blockId, "action", actionId, "option", Integer.toString(option));
    }

    static String encode(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
