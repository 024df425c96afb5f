package dev.candor.edge.simulator.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Where blocks can stand. */
public enum Surface {
    MESSAGE,
    MODAL,
    HOME;

    /** What Slack would say is wrong with these blocks of a message, or with this view; empty if nothing is. */
    public List<String> faultsIn(JsonNode given, String pointer) {
        return given.isNull() ? List.of(pointer) : List.of();
    }
}
