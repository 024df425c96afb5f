package dev.candor.edge.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.edge.simulator.blocks.Surface;
import dev.candor.edge.simulator.workspace.Member;
import dev.candor.edge.simulator.workspace.SlackJson;
import dev.candor.edge.simulator.workspace.Triggers.Exchange;
import dev.candor.edge.simulator.workspace.View;
import dev.candor.edge.simulator.workspace.Views;
import dev.candor.edge.simulator.workspace.Workspace;
import java.util.Map;

/** Modals and Home tabs. */
final class ViewMethods {
    private final Workspace workspace;
    private final Judge judge;

    ViewMethods(Workspace workspace) {
        this.workspace = workspace;
        this.judge = new Judge(workspace);
    }

    void addTo(Map<String, Method> methods) {
        methods.put("views.open", new Method(Tier.TIER_4, "", this::open));
        methods.put("views.push", new Method(Tier.TIER_4, "", this::push));
        methods.put("views.update", new Method(Tier.TIER_4, "", this::update));
        methods.put("views.publish", new Method(Tier.TIER_4, "", this::publish));
    }

    private ObjectNode open(Arguments arguments) {
        JsonNode view = judge.view(arguments, Surface.MODAL);
        unusedExternalId(view, "");
        return shown(workspace.views().open(user(arguments), view));
    }

    private ObjectNode push(Arguments arguments) {
        JsonNode view = judge.view(arguments, Surface.MODAL);
        unusedExternalId(view, "");
        String user = user(arguments);
        int depth = workspace.views().stack(user).size();
        if (depth == 0) {
            throw new Refusal("invalid_trigger_id");
        }
        if (depth >= Views.DEEPEST_STACK) {
            throw new Refusal("push_limit_reached");
        }
        return shown(workspace.views().push(user, view));
    }

    private ObjectNode update(Arguments arguments) {
        View old = workspace
                .views()
                .find(arguments.text("view_id"), arguments.text("external_id"))
                .orElseThrow(() -> new Refusal("not_found"));
        JsonNode view = judge.view(arguments, old.type().equals("home") ? Surface.HOME : Surface.MODAL);
        unusedExternalId(view, old.id());
        fresh(arguments, old);
        return shown(workspace.views().update(old, view));
    }

    private ObjectNode publish(Arguments arguments) {
        String user = arguments.required("user_id");
        Member member = workspace.people().find(user).orElseThrow(() -> new Refusal("user_not_found"));
        if (member.deleted()) {
            throw new Refusal("user_not_found");
        }
        if (!workspace.manifest().hasHomeTab()) {
            throw new Refusal("not_enabled");
        }
        JsonNode view = judge.view(arguments, Surface.HOME);
        workspace.views().home(user).ifPresent(old -> fresh(arguments, old));
        return shown(workspace.views().publish(user, view));
    }

    private String user(Arguments arguments) {
        Exchange exchange = workspace.triggers().exchange(arguments.required("trigger_id"));
        if (exchange instanceof Exchange.Bad bad) {
            throw new Refusal(bad.error());
        }
        return ((Exchange.Good) exchange).user();
    }

    private void unusedExternalId(JsonNode view, String except) {
        String externalId = view.path("external_id").asText("");
        workspace
                .views()
                .find("", externalId)
                .filter(other -> !other.id().equals(except))
                .ifPresent(other -> {
                    throw new Refusal("duplicate_external_id");
                });
    }

    private static void fresh(Arguments arguments, View old) {
        if (arguments.has("hash") && !arguments.text("hash").equals(old.hash())) {
            throw new Refusal("hash_conflict");
        }
    }

    private ObjectNode shown(View view) {
        ObjectNode answer = Method.ok();
        answer.set("view", SlackJson.view(view, workspace.identity()));
        return answer;
    }
}
