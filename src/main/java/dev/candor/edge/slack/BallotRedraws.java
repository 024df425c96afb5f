package dev.candor.edge.slack;

import com.slack.api.model.view.View;
import dev.candor.core.response.Submission;
import dev.candor.core.ui.AccessGate;
import dev.candor.core.ui.Requester;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Redraws ballots while they are filled in. The latest change of a ballot wins, in whatever order changes and redraws arrive.
 * Remembers of the ballots changed last when that was, in memory alone, and neither what nor by whom; logs nothing of them.
 */
final class BallotRedraws {
    private static final String JOB_NAME = "a ballot";

    private final SlackReplies replies;
    private final AccessGate gate;
    private final RequestWorkers workers;
    private final LatestChanges changes = new LatestChanges();

    BallotRedraws(SlackReplies replies, AccessGate gate, RequestWorkers workers) {
        this.replies = replies;
        this.gate = gate;
        this.workers = workers;
    }

    /**
     * Shows the questions that belong to what is chosen in this ballot.
     *
     * @param changed when the person changed it, as Slack says it
     */
    void changed(Requester requester, View ballot, @Nullable String changed) {
        String id = ballot.getId();
        BooleanSupplier isLatest = changes.record(id, changed);
        Submission filled = ViewStateReader.submission(requester.id(), ballot);
        workers.inBackground(
                JOB_NAME,
                () -> gate.redraw(requester, filled)
                        .filter(form -> isLatest.getAsBoolean())
                        .ifPresent(form -> {
                            // An earlier change may have been drawn since: what belongs to the latest replaces it.
                            if (replies.redraw(id, ballot.getHash(), form) && isLatest.getAsBoolean()) {
                                replies.update(id, form);
                            }
                        }));
    }
}
