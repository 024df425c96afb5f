package dev.candor.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Returns lists page by page, with shorter pages than requested, as Slack can. */
final class ResultPaging {
    private static final int MAX_LIMIT = 1_000;
    private static final int LARGEST_PAGE = 50;

    private ResultPaging() {}

    /** Adds a page and the cursor of the next page to the response; only the last page has an empty cursor. */
    static ObjectNode page(ObjectNode answer, String field, List<? extends JsonNode> all, Arguments arguments) {
        int limit = arguments.count("limit", 100);
        if (limit > MAX_LIMIT) {
            throw new ApiError("invalid_limit");
        }
        int from = offset(arguments.text("cursor"), field, all.size());
        // Callers must not take a short page for the end of the list.
        int size = from == 0 ? Math.min(limit, LARGEST_PAGE) : Math.max(1, Math.min(limit, LARGEST_PAGE) * 2 / 3);
        int to = Math.min(all.size(), from + size);
        ArrayNode page = answer.putArray(field);
        all.subList(from, to).forEach(page::add);
        answer.putObject("response_metadata").put("next_cursor", to < all.size() ? cursor(field, to) : "");
        return answer;
    }

    private static String cursor(String field, int offset) {
        return Base64.getEncoder().encodeToString((field + ":" + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String cursor, String field, int size) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            String plain = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            int offset = Integer.parseInt(plain.substring(plain.indexOf(':') + 1));
            if (plain.startsWith(field + ":") && offset >= 0 && offset <= size) {
                return offset;
            }
        } catch (IllegalArgumentException malformed) {
            throw new ApiError("invalid_cursor");
        }
        throw new ApiError("invalid_cursor");
    }
}
