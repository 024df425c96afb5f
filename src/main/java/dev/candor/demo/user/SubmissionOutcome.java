package dev.candor.demo.user;

import dev.candor.demo.workspace.View;
import java.util.Map;

/** The effect of a submission, as the user sees it. */
public sealed interface SubmissionOutcome {

    /** The modal closed; the one underneath, if any, is on top again. */
    record Closed() implements SubmissionOutcome {}

    /** All modals closed. */
    record Cleared() implements SubmissionOutcome {}

    /** The modal was updated. */
    record Updated(View view) implements SubmissionOutcome {}

    /** Another modal opened on top. */
    record Pushed(View view) implements SubmissionOutcome {}

    /** The bot reported errors, by block id. */
    record Refused(Map<String, String> errors) implements SubmissionOutcome {}

    /** The Slack client found errors, by block id, and sent nothing to the bot. */
    record Incomplete(Map<String, String> errors) implements SubmissionOutcome {}

    /** The bot did not answer, or its answer was invalid: "We had some trouble connecting. Try again?" */
    record Failed(String why) implements SubmissionOutcome {}
}
