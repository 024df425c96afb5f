package dev.candor.demo.user;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.blocks.Element;
import dev.candor.demo.blocks.StateValues;
import dev.candor.demo.delivery.BotAnswer;
import dev.candor.demo.delivery.EventDispatcher;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import dev.candor.demo.workspace.Workspace;
import java.util.List;

/** Acts on one given element as a user; {@link UserDriver} finds the element by its id instead. */
public final class ElementDriver {
    private final Workspace workspace;
    private final EventDispatcher events;
    private final InteractionPayloads payloads;

    public ElementDriver(Workspace workspace, EventDispatcher events, String user) {
        this.workspace = workspace;
        this.events = events;
        this.payloads = new InteractionPayloads(workspace, user);
    }

    /** Presses a button, selects options or enters text in a message. */
    public BotAnswer on(Message message, Element element, List<String> values) {
        return events.interaction(payloads.actionOnMessage(message, element, value(element, values)));
    }

    /** Presses a button, selects options or enters text in a view, which stores the value. */
    public BotAnswer on(View view, Element element, List<String> values) {
        JsonNode value = value(element, values);
        View touched = value instanceof ObjectNode filled && !element.type().equals("overflow")
                ? workspace.views().fill(view, element.blockId(), element.actionId(), filled)
                : workspace.views().find(view.id(), "").orElse(view);
        return events.interaction(payloads.actionOnView(touched, element, value));
    }

    private static JsonNode value(Element element, List<String> values) {
        if (element.type().equals("button")) {
            return UserInteractions.NO_VALUE;
        }
        return element.options().isEmpty()
                ? StateValues.written(element, values.isEmpty() ? "" : values.get(0))
                : StateValues.chosen(element, values);
    }
}
