package dev.candor.demo.user;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.blocks.BlockSurface;
import dev.candor.demo.delivery.BotAnswer;
import dev.candor.demo.delivery.EventDispatcher;
import dev.candor.demo.workspace.OpenViews;
import dev.candor.demo.workspace.View;
import dev.candor.demo.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Submits and closes modals, and applies the bot's response. */
final class ModalSubmitter {
    private final Workspace workspace;
    private final EventDispatcher events;
    private final String user;

    ModalSubmitter(Workspace workspace, EventDispatcher events, String user) {
        this.workspace = workspace;
        this.events = events;
        this.user = user;
    }

    SubmissionOutcome submit(View view) {
        if (!view.json().has("submit")) {
            throw new IllegalStateException("the modal '" + view.title() + "' has no submit button");
        }
        Map<String, String> incomplete = InputValidator.of(view);
        workspace.views().showErrors(view, incomplete);
        if (!incomplete.isEmpty()) {
            return new SubmissionOutcome.Incomplete(incomplete);
        }
        BotAnswer answer = events.interaction(new InteractionPayloads(workspace, user).viewSubmission(view));
        if (answer instanceof BotAnswer.Acked acked) {
            return apply(view, acked.body());
        }
        return new SubmissionOutcome.Failed(answer.toString());
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
                events.interaction(new InteractionPayloads(workspace, user).viewClosed(closed, all));
            }
        }
        if (!all && view.json().path("clear_on_close").asBoolean(false)) {
            workspace.views().clear(user);
        }
    }

    private SubmissionOutcome apply(View view, JsonNode body) {
        String action = body.path("response_action").asText("");
        return switch (action) {
            case "" -> closed(view, body);
            case "clear" -> {
                workspace.views().clear(user);
                yield new SubmissionOutcome.Cleared();
            }
            case "errors" -> refused(view, body.path("errors"));
            case "update", "push" -> shown(view, action, body.path("view"));
            default -> unusable(view, "response_action '" + action + "' does not exist");
        };
    }

    private SubmissionOutcome closed(View view, JsonNode body) {
        boolean said = body.isTextual() ? !body.asText().isBlank() : !body.isEmpty();
        if (said) {
            return unusable(view, "the acknowledgement has a body without response_action: " + body);
        }
        workspace.views().close(user);
        return new SubmissionOutcome.Closed();
    }

    private SubmissionOutcome refused(View view, JsonNode errors) {
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
        workspace.views().showErrors(view, byBlock);
        return new SubmissionOutcome.Refused(byBlock);
    }

    private SubmissionOutcome shown(View view, String action, JsonNode json) {
        List<String> faults = BlockSurface.MODAL.faultsIn(json, "/view");
        if (!faults.isEmpty()) {
            return unusable(view, "invalid view in response_action " + action + ": " + faults);
        }
        if (action.equals("update")) {
            return new SubmissionOutcome.Updated(workspace.views().update(view, json));
        }
        if (workspace.views().stack(user).size() >= OpenViews.MAX_STACK_DEPTH) {
            return unusable(view, "push_limit_reached");
        }
        return new SubmissionOutcome.Pushed(workspace.views().push(user, json));
    }

    private SubmissionOutcome unusable(View view, String why) {
        workspace.problems().add("view_submission " + view.callbackId() + ": " + why);
        return new SubmissionOutcome.Failed(why);
    }
}
