package dev.candor.demo.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where blocks can stand. */
public enum BlockSurface {
    /** An array of blocks. */
    MESSAGE,
    /** A view of type modal. */
    MODAL,
    /** A view of type home. */
    HOME;

    /** The most that the JSON of a view may weigh, in bytes. */
    public static final int MAX_VIEW_BYTES = 250_000;

    /** The most characters that all blocks of a message may hold together. */
    public static final int MAX_MESSAGE_CHARACTERS = 13_000;

    /** What Slack would say is wrong with these blocks of a message, or with this view; empty if nothing is. */
    public List<String> faultsIn(JsonNode given, String pointer) {
        RuleContext at = RuleContext.at(pointer);
        if (!given.isMissingNode()) {
            rule().check(given, at);
        } else if (this != MESSAGE) {
            at.fault("missing required field: view");
        }
        if (isTooLarge(given)) {
            at.fault(this == MESSAGE ? "msg_blocks_too_long" : "view_too_large");
        }
        return List.copyOf(at.faults());
    }

    /** Whether it is too much as a whole, however well formed its parts are. */
    public boolean isTooLarge(JsonNode given) {
        return this == MESSAGE
                ? BlockText.in(given).length() > MAX_MESSAGE_CHARACTERS
                : given.toString().getBytes(StandardCharsets.UTF_8).length > MAX_VIEW_BYTES;
    }

    private Rule rule() {
        return switch (this) {
            case MESSAGE -> SurfaceRules.MESSAGE;
            case MODAL -> SurfaceRules.MODAL;
            case HOME -> SurfaceRules.HOME;
        };
    }
}
