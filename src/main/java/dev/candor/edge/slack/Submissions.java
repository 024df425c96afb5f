package dev.candor.edge.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.candor.core.desk.AccessGate;
import dev.candor.core.desk.Requester;
import dev.candor.core.intake.Submission;
import java.util.concurrent.CompletableFuture;

/** Takes submitted modals: ballots, and what owners order; what came of an order takes the place of its modal. */
final class Submissions implements ViewSubmissionHandler {
    private static final String TITLE = "Candor";

    private final WebApi api;
    private final AccessGate gate;
    private final Workers workers;
    private final Ballots ballots;

    Submissions(WebApi api, AccessGate gate, Workers workers) {
        this.api = api;
        this.gate = gate;
        this.workers = workers;
        this.ballots = new Ballots(api, gate, workers);
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        ViewSubmissionPayload payload = request.getPayload();
        return Ballots.AREA.equals(payload.getView().getCallbackId())
                ? ballots.take(payload, context)
                : order(payload, context);
    }

    private Response order(ViewSubmissionPayload payload, ViewSubmissionContext context) {
        View view = payload.getView();
        Requester requester = Requesters.of(payload);
        Submission filled = Filled.submission(payload);
        CompletableFuture<ViewSubmissionResponse> outcome = workers.begin(
                "an order",
                () -> Ballots.reading(
                        TITLE,
                        gate.desk(requester)
                                .submit(requester.id(), view.getCallbackId(), filled.about(), filled.values())),
                Ballots.reading(TITLE, Sentences.SORRY));
        return workers.within(
                outcome,
                context::ack,
                context.ack(Ballots.MOMENT),
                late -> Surface.update(api, view.getId(), late.getView()));
    }
}
