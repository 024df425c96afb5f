package dev.candor.edge.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.candor.core.page.Form;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.response.Submission;
import dev.candor.core.ui.AccessGate;
import dev.candor.core.ui.FormOutcome;
import dev.candor.core.ui.Requester;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Handles submitted modals: ballots, and other forms, whose outcome says what is shown next. */
final class ViewSubmissions implements ViewSubmissionHandler {
    private static final String TITLE = "Candor";
    private static final String JOB_NAME = "a submitted form";

    /** Marked at a field, so that what was typed stays. */
    private static final FormOutcome FAILED =
            new FormOutcome.Invalid(Map.of("", AdapterTexts.SOMETHING_WENT_WRONG.summary()), Optional::empty);

    private final SlackReplies replies;
    private final AccessGate gate;
    private final RequestWorkers workers;
    private final LatestChanges changes;
    private final BallotSubmissions ballots;

    ViewSubmissions(SlackReplies replies, AccessGate gate, RequestWorkers workers, LatestChanges changes) {
        this.replies = replies;
        this.gate = gate;
        this.workers = workers;
        this.changes = changes;
        this.ballots = new BallotSubmissions(replies, gate, workers, changes);
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        ViewSubmissionPayload payload = request.getPayload();
        return BallotSubmissions.FORM_AREA.equals(payload.getView().getCallbackId())
                ? ballots.take(payload, context)
                : otherForm(payload, context);
    }

    private Response otherForm(ViewSubmissionPayload payload, ViewSubmissionContext context) {
        View view = payload.getView();
        Requester requester = RequesterReader.of(payload);
        Submission filled = ViewStateReader.submission(requester.id(), view);
        CompletableFuture<FormOutcome> outcome = workers.start(
                JOB_NAME,
                () -> {
                    FormOutcome ready = gate.interactions(requester)
                            .submit(requester.id(), view.getCallbackId(), filled.context(), filled.values());
                    // Otherwise the form stays, with mistakes marked or beneath another one.
                    if (!(ready instanceof FormOutcome.Invalid || ready instanceof FormOutcome.Pushed)) {
                        changes.replaced(view.getId());
                    }
                    return ready;
                },
                FAILED);
        return workers.respondInTime(
                outcome,
                ready -> respond(ready, view, context),
                context.ack(BallotSubmissions.ONE_MOMENT),
                late -> replies.replace(view.getId(), late(late, ViewStateReader.typed(view))));
    }

    private Response respond(FormOutcome outcome, View view, ViewSubmissionContext context) {
        if (outcome instanceof FormOutcome.Done done) {
            return context.ack(BallotSubmissions.reading(TITLE, done.page()));
        } else if (outcome instanceof FormOutcome.Invalid invalid) {
            List<String> fields = ViewStateReader.fields(view);
            return context.ack(
                    fields.isEmpty()
                            ? BallotSubmissions.reading(TITLE, Page.of(words(invalid)))
                            : BallotSubmissions.faults(invalid.errors(), fields));
        } else if (outcome instanceof FormOutcome.Replaced replaced) {
            return context.ack(BallotSubmissions.updated(ViewRenderer.modal(replaced.form())));
        } else if (outcome instanceof FormOutcome.Pushed pushed) {
            return context.ack(ViewSubmissionResponse.builder()
                    .responseAction("push")
                    .view(ViewRenderer.modal(pushed.form()))
                    .build());
        }
        Form beneath = ((FormOutcome.Returned) outcome).beneath();
        if (view.getPreviousViewId() == null) {
            return context.ack(BallotSubmissions.updated(ViewRenderer.modal(beneath)));
        }
        workers.inBackground(JOB_NAME, () -> replies.update(view.getPreviousViewId(), beneath));
        return context.ack();
    }

    /** The view for an outcome that comes after the deadline: only the submitted view can still be replaced. */
    private static View late(FormOutcome outcome, List<String> typed) {
        if (outcome instanceof FormOutcome.Done done) {
            return ViewRenderer.reading(TITLE, done.page());
        } else if (outcome instanceof FormOutcome.Replaced replaced) {
            return ViewRenderer.modal(replaced.form());
        } else if (outcome instanceof FormOutcome.Pushed pushed) {
            return ViewRenderer.modal(pushed.form());
        } else if (outcome instanceof FormOutcome.Returned returned) {
            return ViewRenderer.modal(returned.beneath());
        }
        FormOutcome.Invalid invalid = (FormOutcome.Invalid) outcome;
        Optional<Form> filled = RequestWorkers.attempt(JOB_NAME, invalid.filled(), Optional.empty());
        if (filled.isPresent()) {
            return ViewRenderer.modal(filled.get());
        }
        // After a failure it is unknown whether anything was stored.
        String why = (outcome.equals(FAILED) ? "" : "Nothing was stored. ") + words(invalid);
        return ViewRenderer.reading(TITLE, typed.isEmpty() ? Page.of(why) : withWords(why, typed));
    }

    private static String words(FormOutcome.Invalid invalid) {
        return String.join(" ", new TreeMap<>(invalid.errors()).values());
    }

    private static Page withWords(String why, List<String> typed) {
        return new Page(
                why,
                List.of(
                        new Part.Text(MarkupEscape.of(why)),
                        new Part.Text("You wrote:"),
                        new Part.Quote(String.join("\n", typed))));
    }
}
