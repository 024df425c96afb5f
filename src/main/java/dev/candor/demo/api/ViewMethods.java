package dev.candor.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.blocks.BlockSurface;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.OpenViews;
import dev.candor.demo.workspace.SlackJson;
import dev.candor.demo.workspace.Triggers.Exchange;
import dev.candor.demo.workspace.View;
import dev.candor.demo.workspace.Workspace;
import java.util.Map;

/** The {@code views.*} methods: modals and Home tabs. */
final class ViewMethods {
    private final Workspace workspace;
    private final PayloadValidator validator;

    ViewMethods(Workspace workspace) {
        this.workspace = workspace;
        this.validator = new PayloadValidator(workspace);
    }

    void addTo(Map<String, Method> methods) {
        methods.put("views.open", new Method(RateTier.TIER_4, "", this::open));
        methods.put("views.push", new Method(RateTier.TIER_4, "", this::push));
        methods.put("views.update", new Method(RateTier.TIER_4, "", this::update));
        methods.put("views.publish", new Method(RateTier.TIER_4, "", this::publish));
    }

    private ObjectNode open(Arguments arguments) {
        JsonNode view = validator.view(arguments, BlockSurface.MODAL);
        requireUnusedExternalId(view, "");
        return answer(workspace.views().open(user(arguments), view));
    }

    private ObjectNode push(Arguments arguments) {
        JsonNode view = validator.view(arguments, BlockSurface.MODAL);
        requireUnusedExternalId(view, "");
        String user = user(arguments);
        int depth = workspace.views().stack(user).size();
        if (depth == 0) {
            throw new ApiError("invalid_trigger_id");
        }
        if (depth >= OpenViews.MAX_STACK_DEPTH) {
            throw new ApiError("push_limit_reached");
        }
        return answer(workspace.views().push(user, view));
    }

    private ObjectNode update(Arguments arguments) {
        View old = workspace
                .views()
                .find(arguments.text("view_id"), arguments.text("external_id"))
                .orElseThrow(() -> new ApiError("not_found"));
        JsonNode view = validator.view(arguments, old.type().equals("home") ? BlockSurface.HOME : BlockSurface.MODAL);
        requireUnusedExternalId(view, old.id());
        return answer(
                arguments.has("hash")
                        ? workspace
                                .views()
                                .updateUnchanged(old, arguments.text("hash"), view)
                                .orElseThrow(() -> new ApiError("hash_conflict"))
                        : workspace.views().update(old, view));
    }

    private ObjectNode publish(Arguments arguments) {
        String user = arguments.required("user_id");
        Member member = workspace.members().find(user).orElseThrow(() -> new ApiError("user_not_found"));
        if (member.deleted()) {
            throw new ApiError("user_not_found");
        }
        if (!workspace.manifest().hasHomeTab()) {
            throw new ApiError("not_enabled");
        }
        JsonNode view = validator.view(arguments, BlockSurface.HOME);
        workspace.views().home(user).ifPresent(old -> requireCurrentHash(arguments, old));
        return answer(workspace.views().publish(user, view));
    }

    private String user(Arguments arguments) {
        Exchange exchange = workspace.triggers().exchange(arguments.required("trigger_id"));
        if (exchange instanceof Exchange.Bad bad) {
            throw new ApiError(bad.error());
        }
        return ((Exchange.Good) exchange).user();
    }

    private void requireUnusedExternalId(JsonNode view, String except) {
        String externalId = view.path("external_id").asText("");
        workspace
                .views()
                .find("", externalId)
                .filter(other -> !other.id().equals(except))
                .ifPresent(other -> {
                    throw new ApiError("duplicate_external_id");
                });
    }

    private static void requireCurrentHash(Arguments arguments, View old) {
        if (arguments.has("hash") && !arguments.text("hash").equals(old.hash())) {
            throw new ApiError("hash_conflict");
        }
    }

    private ObjectNode answer(View view) {
        ObjectNode answer = Method.ok();
        answer.set("view", SlackJson.view(view, workspace.identity()));
        return answer;
    }
}
