package dev.candor.edge.simulator.hands;

import dev.candor.edge.simulator.workspace.View;
import java.util.Map;

/** What a person sees after pressing submit. */
public sealed interface Submission {

    /** The modal is gone; the one underneath, if any, is in front again. */
    record Closed() implements Submission {}

    /** All modals are gone. */
    record Cleared() implements Submission {}

    /** The modal shows something else. */
    record Updated(View view) implements Submission {}

    /** Another modal lies over it. */
    record Pushed(View view) implements Submission {}

    /** The bot found errors, by block id. */
    record Refused(Map<String, String> errors) implements Submission {}

    /** Slack's own client did not let it through, by block id; the bot never heard of it. */
    record Incomplete(Map<String, String> errors) implements Submission {}

    /** The bot did not answer, or not usably: "We had some trouble connecting. Try again?" */
    record Failed(String why) implements Submission {}
}
