package dev.candor.demo.user;

import dev.candor.demo.workspace.View;
import java.util.Map;

/** What a person sees after pressing submit. */
public sealed interface SubmissionOutcome {

    /** The modal is gone; the one underneath, if any, is in front again. */
    record Closed() implements SubmissionOutcome {}

    /** All modals are gone. */
    record Cleared() implements SubmissionOutcome {}

    /** The modal shows something else. */
    record Updated(View view) implements SubmissionOutcome {}

    /** Another modal lies over it. */
    record Pushed(View view) implements SubmissionOutcome {}

    /** The bot found errors, by block id. */
    record Refused(Map<String, String> errors) implements SubmissionOutcome {}

    /** Slack's own client did not let it through, by block id; the bot never heard of it. */
    record Incomplete(Map<String, String> errors) implements SubmissionOutcome {}

    /** The bot did not answer, or not usably: "We had some trouble connecting. Try again?" */
    record Failed(String why) implements SubmissionOutcome {}
}
