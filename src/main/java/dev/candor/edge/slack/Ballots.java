package dev.candor.edge.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.candor.core.desk.AccessGate;
import dev.candor.core.desk.Requester;
import dev.candor.core.intake.Receipt;
import dev.candor.core.intake.Submission;
import dev.candor.core.page.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Takes ballots in, and gives the receipt in the place of the form. Logs nothing about either. */
final class Ballots {
    static final String AREA = "ballot";
    private static final int FAULT = 2_000;
    static final ViewSubmissionResponse MOMENT = reading("One moment", Sentences.MOMENT);

    private final WebApi api;
    private final AccessGate gate;
    private final Workers workers;

    Ballots(WebApi api, AccessGate gate, Workers workers) {
        this.api = api;
        this.gate = gate;
        this.workers = workers;
    }

    Response take(ViewSubmissionPayload payload, ViewSubmissionContext context) {
        View view = payload.getView();
        Requester requester = Requesters.of(payload);
        Submission submission = Filled.submission(payload);
        List<String> fields = Filled.fields(view);
        CompletableFuture<ViewSubmissionResponse> receipt = workers.begin(
                "a submission",
                () -> answer(gate.cast(requester, submission), fields),
                faults(Map.of("", Sentences.NOT_SEALED), fields));
        return workers.within(
                receipt, context::ack, context.ack(MOMENT), late -> Surface.update(api, view.getId(), late(late)));
    }

    private static ViewSubmissionResponse answer(Receipt receipt, List<String> fields) {
        if (receipt instanceof Receipt.Sealed sealed) {
            return reading("Sealed", sealed.page());
        } else if (receipt instanceof Receipt.AlreadyAnswered answered) {
            return reading("Already answered", answered.page());
        } else if (receipt instanceof Receipt.Closed closed) {
            return reading("Closed", closed.page());
        } else if (receipt instanceof Receipt.NotAsked stranger) {
            return reading("Not asked", stranger.page());
        } else if (receipt instanceof Receipt.Warned warned) {
            return updated(Views.modal(warned.form()));
        }
        return faults(((Receipt.Faulty) receipt).faults(), fields);
    }

    /** Each fault beneath its field; one without a field in this form beneath the first: Slack drops what it can't place. */
    private static ViewSubmissionResponse faults(Map<String, String> faults, List<String> fields) {
        if (fields.isEmpty()) {
            return reading("Not sealed", Page.saying(String.join(" ", new TreeMap<>(faults).values())));
        }
        Map<String, String> placed = new LinkedHashMap<>();
        new TreeMap<>(faults).forEach((field, fault) -> {
            String place = fields.contains(field) ? field : fields.get(0);
            placed.merge(place, fault, (one, other) -> one + " " + other);
        });
        placed.replaceAll((field, fault) -> Words.shorten(fault, FAULT));
        return ViewSubmissionResponse.builder()
                .responseAction("errors")
                .errors(placed)
                .build();
    }

    static ViewSubmissionResponse reading(String title, Page page) {
        return updated(Views.reading(title, page));
    }

    private static ViewSubmissionResponse updated(View view) {
        return ViewSubmissionResponse.builder()
                .responseAction("update")
                .view(view)
                .build();
    }

    /** Too late to mark fields: what was wrong is said in words. */
    private static View late(ViewSubmissionResponse answer) {
        if (answer.getErrors() == null) {
            return answer.getView();
        }
        String why = String.join(" ", answer.getErrors().values());
        // Where something broke, nobody knows whether the ballot was stored.
        return why.equals(Sentences.NOT_SEALED)
                ? Views.reading("Please send it again", Page.saying(why))
                : Views.reading("Not sealed", Page.saying("Nothing was stored. " + why));
    }
}
