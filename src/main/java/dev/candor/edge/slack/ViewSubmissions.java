package dev.candor.edge.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.candor.core.response.Submission;
import dev.candor.core.ui.AccessGate;
import dev.candor.core.ui.Requester;
import java.util.concurrent.CompletableFuture;

/** Handles submitted modals: ballots, and owners' actions, whose outcome replaces the modal. */
final class ViewSubmissions implements ViewSubmissionHandler {
    private static final String TITLE = "Candor";

    private final SlackReplies replies;
    private final AccessGate gate;
    private final RequestWorkers workers;
    private final BallotSubmissions ballots;

    ViewSubmissions(SlackReplies replies, AccessGate gate, RequestWorkers workers) {
        this.replies = replies;
        this.gate = gate;
        this.workers = workers;
        this.ballots = new BallotSubmissions(replies, gate, workers);
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        ViewSubmissionPayload payload = request.getPayload();
        return BallotSubmissions.FORM_AREA.equals(payload.getView().getCallbackId())
                ? ballots.take(payload, context)
                : ownerAction(payload, context);
    }

    private Response ownerAction(ViewSubmissionPayload payload, ViewSubmissionContext context) {
        View view = payload.getView();
        Requester requester = RequesterReader.of(payload);
        Submission filled = ViewStateReader.submission(payload);
        CompletableFuture<ViewSubmissionResponse> outcome = workers.start(
                "an owner's action",
                () -> BallotSubmissions.reading(
                        TITLE,
                        gate.interactions(requester)
                                .submit(requester.id(), view.getCallbackId(), filled.context(), filled.values())),
                BallotSubmissions.reading(TITLE, AdapterTexts.SOMETHING_WENT_WRONG));
        return workers.respondInTime(
                outcome,
                context::ack,
                context.ack(BallotSubmissions.ONE_MOMENT),
                late -> replies.replace(view.getId(), late.getView()));
    }
}
