package dev.candor.edge.simulator.hands;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.edge.simulator.blocks.Surface;
import dev.candor.edge.simulator.delivery.Answer;
import dev.candor.edge.simulator.delivery.Courier;
import dev.candor.edge.simulator.workspace.View;
import dev.candor.edge.simulator.workspace.Views;
import dev.candor.edge.simulator.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Submitting and closing modals, and doing what the bot answers. */
final class Submitting {
    private final Workspace workspace;
    private final Courier courier;
    private final String user;

    Submitting(Workspace workspace, Courier courier, String user) {
        this.workspace = workspace;
        this.courier = courier;
        this.user = user;
    }

    Submission submit(View view) {
        if (!view.json().has("submit")) {
            throw new IllegalStateException("the modal '" + view.title() + "' has no submit button");
        }
        Map<String, String> incomplete = Completeness.of(view);
        workspace.views().refuse(view, incomplete);
        if (!incomplete.isEmpty()) {
            return new Submission.Incomplete(incomplete);
        }
        Answer answer = courier.interaction(new Payloads(workspace, user).submission(view));
        if (answer instanceof Answer.Acked acked) {
            return obey(view, acked.body());
        }
        return new Submission.Failed(answer.toString());
    }

    void close(View view, boolean all) {
        List<View> closing = all ? workspace.views().stack(user) : List.of(view);
        if (all) {
            workspace.views().clear(user);
        } else {
            workspace.views().close(user);
        }
        for (View closed : closing) {
            if (closed.json().path("notify_on_close").asBoolean(false)) {
                courier.interaction(new Payloads(workspace, user).closing(closed, all));
            }
        }
        if (!all && view.json().path("clear_on_close").asBoolean(false)) {
            workspace.views().clear(user);
        }
    }

    private Submission obey(View view, JsonNode body) {
        String action = body.path("response_action").asText("");
        return switch (action) {
            case "" -> closed(view, body);
            case "clear" -> {
                workspace.views().clear(user);
                yield new Submission.Cleared();
            }
            case "errors" -> refused(view, body.path("errors"));
            case "update", "push" -> shown(view, action, body.path("view"));
            default -> unusable(view, "response_action '" + action + "' does not exist");
        };
    }

    private Submission closed(View view, JsonNode body) {
        boolean said = body.isTextual() ? !body.asText().isBlank() : !body.isEmpty();
        if (said) {
            return unusable(view, "the acknowledgement has a body without response_action: " + body);
        }
        workspace.views().close(user);
        return new Submission.Closed();
    }

    private Submission refused(View view, JsonNode errors) {
        Map<String, String> byBlock = new LinkedHashMap<>();
        errors.properties()
                .forEach(error -> byBlock.put(error.getKey(), error.getValue().asText()));
        for (String block : byBlock.keySet()) {
            if (view.elements().stream()
                    .noneMatch(one -> one.isInput() && one.blockId().equals(block))) {
                return unusable(view, "error for '" + block + "', which is no input block of this modal");
            }
        }
        if (byBlock.isEmpty()) {
            return unusable(view, "response_action 'errors' without errors");
        }
        workspace.views().refuse(view, byBlock);
        return new Submission.Refused(byBlock);
    }

    private Submission shown(View view, String action, JsonNode json) {
        List<String> faults = Surface.MODAL.faultsIn(json, "/view");
        if (!faults.isEmpty()) {
            return unusable(view, "invalid view in response_action " + action + ": " + faults);
        }
        if (action.equals("update")) {
            return new Submission.Updated(workspace.views().update(view, json));
        }
        if (workspace.views().stack(user).size() >= Views.DEEPEST_STACK) {
            return unusable(view, "push_limit_reached");
        }
        return new Submission.Pushed(workspace.views().push(user, json));
    }

    private Submission unusable(View view, String why) {
        workspace.problems().add("view_submission " + view.callbackId() + ": " + why);
        return new Submission.Failed(why);
    }
}
