package dev.candor.edge.simulator.hands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.edge.simulator.blocks.Element;
import dev.candor.edge.simulator.blocks.Fields;
import dev.candor.edge.simulator.delivery.Answer;
import dev.candor.edge.simulator.delivery.Courier;
import dev.candor.edge.simulator.workspace.Message;
import dev.candor.edge.simulator.workspace.View;
import dev.candor.edge.simulator.workspace.Workspace;
import java.util.List;

/** A person's touch on one very element, where a {@link Hand} looks for the first with an id. */
public final class Touch {
    private final Workspace workspace;
    private final Courier courier;
    private final Payloads payloads;

    /** The touch of the member with this id. */
    public Touch(Workspace workspace, Courier courier, String user) {
        this.workspace = workspace;
        this.courier = courier;
        this.payloads = new Payloads(workspace, user);
    }

    /** Presses a button, chooses these options or writes this text, in a message. */
    public Answer on(Message message, Element element, List<String> values) {
        return courier.interaction(payloads.actionOnMessage(message, element, value(element, values)));
    }

    /** The same in a modal or the Home tab, which remembers it. */
    public Answer on(View view, Element element, List<String> values) {
        JsonNode value = value(element, values);
        View touched = value instanceof ObjectNode filled && !element.type().equals("overflow")
                ? workspace.views().fill(view, element.blockId(), element.actionId(), filled)
                : workspace.views().find(view.id(), "").orElse(view);
        return courier.interaction(payloads.actionOnView(touched, element, value));
    }

    private static JsonNode value(Element element, List<String> values) {
        if (element.type().equals("button")) {
            return Interactions.NOTHING;
        }
        return element.options().isEmpty()
                ? Fields.written(element, values.isEmpty() ? "" : values.get(0))
                : Fields.chosen(element, values);
    }
}
