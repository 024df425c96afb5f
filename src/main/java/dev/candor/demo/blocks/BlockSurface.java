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
    public static final int HEAVIEST_VIEW = 250_000;

    /** The most characters that all blocks of a message may hold together. */
    public static final int LONGEST_BLOCKS = 13_000;

    /** What Slack would say is wrong with these blocks of a message, or with this view; empty if nothing is. */
    public List<String> faultsIn(JsonNode given, String pointer) {
        RuleContext at = RuleContext.at(pointer);
        if (!given.isMissingNode()) {
            rule().check(given, at);
        } else if (this != MESSAGE) {
            at.fault("missing required field: view");
        }
        if (isTooMuch(given)) {
            at.fault(this == MESSAGE ? "msg_blocks_too_long" : "view_too_large");
        }
        return List.copyOf(at.faults());
    }

    /** Whether it is too much as a whole, however well formed its parts are. */
    public boolean isTooMuch(JsonNode given) {
        return this == MESSAGE
                ? BlockText.in(given).length() > LONGEST_BLOCKS
                : given.toString().getBytes(StandardCharsets.UTF_8).length > HEAVIEST_VIEW;
    }

    private Rule rule() {
        return switch (this) {
            case MESSAGE -> SurfaceRules.MESSAGE;
            case MODAL -> SurfaceRules.MODAL;
            case HOME -> SurfaceRules.HOME;
        };
    }
}
