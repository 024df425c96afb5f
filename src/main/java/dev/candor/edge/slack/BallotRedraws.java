package dev.candor.edge.slack;

import com.slack.api.model.view.View;
import dev.candor.core.response.Submission;
import dev.candor.core.ui.AccessGate;
import dev.candor.core.ui.Requester;
import org.jspecify.annotations.Nullable;

/**
 * Redraws ballots while they are filled in. The latest change of a ballot wins, in whatever order changes and redraws arrive, and
 * none is drawn over a receipt. Remembers of the ballots changed last when that was and how often they were submitted, in memory
 * alone, and neither what nor by whom; logs nothing of them.
 */
final class BallotRedraws {
    private static final String JOB_NAME = "a ballot";

    private final SlackReplies replies;
    private final AccessGate gate;
    private final RequestWorkers workers;
    private final LatestChanges changes;

    BallotRedraws(SlackReplies replies, AccessGate gate, RequestWorkers workers, LatestChanges changes) {
        this.replies = replies;
        this.gate = gate;
        this.workers = workers;
        this.changes = changes;
    }

    /**
     * Shows the questions that belong to what is chosen in this ballot.
     *
     * @param changed when the person changed it, as Slack says it
     */
    void changed(Requester requester, View ballot, @Nullable String changed) {
        String id = ballot.getId();
        LatestChanges.Change change = changes.record(id, changed);
        Submission filled = ViewStateReader.submission(requester.id(), ballot);
        workers.inBackground(
                JOB_NAME,
                () -> gate.redraw(requester, filled)
                        .ifPresent(form -> change.draw(() -> {
                            boolean changedSince = replies.redraw(id, ballot.getHash(), form);
                            // An earlier change may have been drawn since: what belongs to the latest replaces it. A
                            // refusal replaces no receipt.
                            boolean isBallot = form.area().equals(BallotSubmissions.FORM_AREA);
                            if (changedSince && isBallot && change.isLatest()) {
                                replies.update(id, form);
                            }
                        })));
    }
}
