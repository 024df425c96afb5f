package dev.candor.demo.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A surface that holds blocks. */
public enum BlockSurface {
    /** An array of blocks. */
    MESSAGE,
    /** A view of type modal. */
    MODAL,
    /** A view of type home. */
    HOME;

    /** Maximum size of a view's JSON, in bytes. */
    public static final int MAX_VIEW_BYTES = 250_000;

    /** Maximum number of characters in all blocks of a message. */
    public static final int MAX_MESSAGE_CHARACTERS = 13_000;

    /** Slack's error messages for the blocks of a message or for a view; empty if they are valid. */
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

    /** Whether the blocks or the view exceed the total size limit. */
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
