package dev.candor.demo.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A surface that holds blocks. */
public enum BlockSurface {
    /** An array of blocks. */
    MESSAGE,
    /** An array of blocks, where native charts and tables are unknown. */
    PLAIN_MESSAGE,
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
        } else if (isView()) {
            at.fault("missing required field: view");
        }
        if (isTooLarge(given)) {
            at.fault(isView() ? "view_too_large" : "msg_blocks_too_long");
        }
        return List.copyOf(at.faults());
    }

    /** Whether the blocks or the view exceed the total size limit. */
    public boolean isTooLarge(JsonNode given) {
        return isView()
                ? given.toString().getBytes(StandardCharsets.UTF_8).length > MAX_VIEW_BYTES
                : BlockText.in(given).length() > MAX_MESSAGE_CHARACTERS;
    }

    private boolean isView() {
        return this == MODAL || this == HOME;
    }

    private Rule rule() {
        return switch (this) {
            case MESSAGE -> SurfaceRules.MESSAGE;
            case PLAIN_MESSAGE -> SurfaceRules.PLAIN_MESSAGE;
            case MODAL -> SurfaceRules.MODAL;
            case HOME -> SurfaceRules.HOME;
        };
    }
}
