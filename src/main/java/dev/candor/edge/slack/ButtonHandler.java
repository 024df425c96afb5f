package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.candor.core.page.Button;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.response.ResponseIntake;
import dev.candor.core.ui.AccessGate;
import dev.candor.core.ui.FormPress;
import dev.candor.core.ui.Interactions;
import dev.candor.core.ui.Interactions.Reaction;
import dev.candor.core.ui.Requester;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Handles pressed buttons and changed fields: acknowledges at once, then changes the form it is in, opens the button's form or
 * shows its reaction. A double click is one press. Logs nothing of a ballot.
 */
final class ButtonHandler implements BlockActionHandler {
    private static final String JOB_NAME = "a button";
    private static final String BUTTON = "button";
    private static final Form FAILED = ViewRenderer.readingForm("Candor", AdapterTexts.SOMETHING_WENT_WRONG);

    private final SlackReplies replies;
    private final AccessGate gate;
    private final HomeTab home;
    private final RequestWorkers workers;
    private final BallotRedraws redraws;
    private final LatestChanges changes;
    private final PressesInProgress inProgress = new PressesInProgress();

    ButtonHandler(SlackReplies replies, AccessGate gate, HomeTab home, RequestWorkers workers, LatestChanges changes) {
        this.replies = replies;
        this.gate = gate;
        this.home = home;
        this.workers = workers;
        this.changes = changes;
        this.redraws = new BallotRedraws(replies, gate, workers, changes);
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        BlockActionPayload.Action action = payload.getActions().get(0);
        View view = payload.getView();
        boolean field = !action.getActionId().contains(".");
        if (field && view != null && BallotSubmissions.FORM_AREA.equals(view.getCallbackId())) {
            redraws.changed(RequesterReader.of(payload), view, action.getActionTs());
        } else if (field && (view == null || !ResponseIntake.PREVIEW_AREA.equals(view.getCallbackId()))) {
            // Its value arrives with the submission: other fields depend on it only in a ballot and its preview.
            return context.ack();
        } else if (!Button.isLink(action.getActionId())) {
            String value = action.getSelectedOption() == null
                    ? Objects.requireNonNullElse(action.getValue(), "")
                    : action.getSelectedOption().getValue();
            Press press =
                    new Press(RequesterReader.of(payload), ViewStateReader.press(payload, action.getActionId(), value));
            ReplyTarget target = ReplyTarget.of(payload, replies);
            if (BUTTON.equals(action.getType())) {
                inProgress.handle(
                        PressesInProgress.PressedButton.of(payload), () -> handle(press, target, changes::press));
            } else {
                var unused = handle(press, target, modal -> changes.record(modal, action.getActionTs()));
            }
        }
        return context.ack();
    }

    /**
     * Changes the modal of the button; if the press changes nothing in it, opens or shows what the button does.
     *
     * @param changeOf change of the modal with this id: a button is pressed once; of several choices the latest is drawn
     * @return done when the person sees what the press did
     */
    private CompletableFuture<Void> handle(
            Press press, ReplyTarget target, Function<String, LatestChanges.Change> changeOf) {
        if (!(target instanceof ReplyTarget.OfModal modal)) {
            return open(press, target);
        }
        LatestChanges.Change change = changeOf.apply(modal.viewId());
        return workers.start(JOB_NAME, () -> change(press, modal, change), Outcome.FAILED)
                .thenCompose(outcome -> {
                    if (outcome == Outcome.UNCHANGED) {
                        return open(press, modal);
                    } else if (outcome == Outcome.FAILED) {
                        modal.showPrivately(AdapterTexts.SOMETHING_WENT_WRONG);
                    }
                    return CompletableFuture.completedFuture(null);
                });
    }

    private Outcome change(Press press, ReplyTarget.OfModal modal, LatestChanges.Change change) {
        Optional<Form> changed = interactions(press).change(press.person(), press.what());
        changed.ifPresent(form -> change.draw(() -> replies.update(modal.viewId(), form)));
        return changed.isPresent() ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    private CompletableFuture<Void> open(Press press, ReplyTarget target) {
        CompletableFuture<Optional<Form>> form = workers.start(
                JOB_NAME,
                () -> interactions(press).form(press.person(), press.action(), press.value()),
                Optional.of(FAILED));
        return workers.whenInTime(
                form, ready -> show(press, target, ready), () -> openPlaceholder(press, target, form));
    }

    private void show(Press press, ReplyTarget target, Optional<Form> form) {
        RequestWorkers.attempt(
                JOB_NAME,
                () -> form.ifPresentOrElse(
                        target::open,
                        () -> show(
                                press,
                                target,
                                interactions(press).press(press.person(), press.action(), press.value()))),
                () -> target.showPrivately(AdapterTexts.SOMETHING_WENT_WRONG));
    }

    private void show(Press press, ReplyTarget target, Reaction reaction) {
        if (reaction instanceof Reaction.Replace replace) {
            target.replace(replace.page());
        } else if (reaction instanceof Reaction.Whisper whisper) {
            target.showPrivately(whisper.page());
        } else {
            home.publish(press.person(), ((Reaction.Redraw) reaction).home());
        }
    }

    /** Opens a placeholder before the trigger expires after three seconds, and fills it when the form is ready. */
    private void openPlaceholder(Press press, ReplyTarget target, CompletableFuture<Optional<Form>> form) {
        target.open(ViewRenderer.readingForm("Candor", AdapterTexts.ONE_MOMENT)).ifPresent(viewId -> {
            var unused = form.thenAccept(late -> workers.inBackground(
                    JOB_NAME,
                    () -> RequestWorkers.attempt(
                            JOB_NAME,
                            () -> replies.update(viewId, late.orElseGet(() -> replyForm(press, target))),
                            () -> replies.update(viewId, FAILED))));
        });
    }

    private Form replyForm(Press press, ReplyTarget target) {
        Reaction reaction = interactions(press).press(press.person(), press.action(), press.value());
        if (reaction instanceof Reaction.Whisper whisper) {
            return ViewRenderer.readingForm("Candor", whisper.page());
        }
        show(press, target, reaction);
        return ViewRenderer.readingForm("Candor", Page.of("Done."));
    }

    private Interactions interactions(Press press) {
        return gate.interactions(press.requester());
    }

    /** What a press did to the modal of its button. */
    private enum Outcome {
        CHANGED,
        UNCHANGED,
        FAILED
    }

    /** A pressed button and the person who pressed it. */
    private record Press(Requester requester, FormPress what) {
        String person() {
            return requester.id();
        }

        String action() {
            return what.action();
        }

        String value() {
            return what.value();
        }
    }
}
