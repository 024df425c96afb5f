package dev.candor.edge.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.candor.core.page.Page;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import dev.candor.core.ui.AccessGate;
import dev.candor.core.ui.Requester;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Handles submitted ballots and replaces the form by the receipt. Logs nothing about either. */
final class BallotSubmissions {
    static final String FORM_AREA = "ballot";
    private static final int MAX_ERROR_LENGTH = 2_000;
    static final ViewSubmissionResponse ONE_MOMENT = reading("One moment", AdapterTexts.ONE_MOMENT);

    private final SlackReplies replies;
    private final AccessGate gate;
    private final RequestWorkers workers;
    private final LatestChanges changes;

    BallotSubmissions(SlackReplies replies, AccessGate gate, RequestWorkers workers, LatestChanges changes) {
        this.replies = replies;
        this.gate = gate;
        this.workers = workers;
        this.changes = changes;
    }

    Response take(ViewSubmissionPayload payload, ViewSubmissionContext context) {
        View view = payload.getView();
        Requester requester = RequesterReader.of(payload);
        Submission submission = ViewStateReader.submission(requester.id(), view);
        List<String> fields = ViewStateReader.fields(view);
        CompletableFuture<ViewSubmissionResponse> receipt = workers.start(
                "a submission",
                () -> {
                    Receipt ready = gate.cast(requester, submission);
                    if (!(ready instanceof Receipt.Invalid)) {
                        changes.replaced(view.getId());
                    }
                    return answer(ready, fields);
                },
                faults(Map.of("", AdapterTexts.NOT_SEALED), fields));
        return workers.respondInTime(
                receipt, context::ack, context.ack(ONE_MOMENT), late -> replies.replace(view.getId(), late(late)));
    }

    private static ViewSubmissionResponse answer(Receipt receipt, List<String> fields) {
        if (receipt instanceof Receipt.Sealed sealed) {
            return reading("Your answers are sealed", sealed.page());
        } else if (receipt instanceof Receipt.AlreadyAnswered answered) {
            return reading("You have answered", answered.page());
        } else if (receipt instanceof Receipt.Closed closed) {
            return reading("This survey is closed", closed.page());
        } else if (receipt instanceof Receipt.NotAsked notAsked) {
            return reading("You were not asked", notAsked.page());
        } else if (receipt instanceof Receipt.Warned warned) {
            return updated(ViewRenderer.modal(warned.form()));
        } else if (receipt instanceof Receipt.Incomplete incomplete) {
            return updated(ViewRenderer.modal(incomplete.form()));
        }
        return faults(((Receipt.Invalid) receipt).errors(), fields);
    }

    /** Errors at their fields; those of other fields at the first, because Slack drops errors that it cannot place. */
    static ViewSubmissionResponse faults(Map<String, String> faults, List<String> fields) {
        if (fields.isEmpty()) {
            return reading("Nothing was sealed", Page.of(String.join(" ", new TreeMap<>(faults).values())));
        }
        Map<String, String> placed = new LinkedHashMap<>();
        new TreeMap<>(faults).forEach((field, fault) -> {
            String place = fields.contains(field) ? field : fields.get(0);
            placed.merge(place, fault, (one, other) -> one + " " + other);
        });
        placed.replaceAll((field, fault) -> SlackText.shorten(fault, MAX_ERROR_LENGTH));
        return ViewSubmissionResponse.builder()
                .responseAction("errors")
                .errors(placed)
                .build();
    }

    static ViewSubmissionResponse reading(String title, Page page) {
        return updated(ViewRenderer.reading(title, page));
    }

    static ViewSubmissionResponse updated(View view) {
        return ViewSubmissionResponse.builder()
                .responseAction("update")
                .view(view)
                .build();
    }

    /** Shows errors as text: after the deadline, fields can no longer be marked. */
    private static View late(ViewSubmissionResponse answer) {
        if (answer.getErrors() == null) {
            return answer.getView();
        }
        String why = String.join(" ", answer.getErrors().values());
        // After a failure it is unknown whether the ballot was stored.
        return why.equals(AdapterTexts.NOT_SEALED)
                ? ViewRenderer.reading("Please send it again", Page.of(why))
                : ViewRenderer.reading("Nothing was sealed", Page.of("Nothing was stored. " + why));
    }
}
