package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.ResponseIntake.FormResult;
import dev.candor.core.response.Submission;
import dev.candor.core.ui.Membership;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A ballot whose questions depend on an answer, as Slack gets it. */
class BallotRedrawTest extends SlackTest {
    private static final Form FORM = new Form(
            "ballot",
            "CI",
            "Seal my answers",
            "wave-1",
            List.of(
                    new Field.PickOne(
                            "use",
                            "answer",
                            "Have you used CI?",
                            List.of(new Field.Choice("0", "Yes"), new Field.Choice("1", "No")),
                            Optional.of("1"),
                            Field.OnChange.REDRAWS),
                    new Field.PickOne(
                            "why-not",
                            "answer",
                            "Why not?",
                            List.of(new Field.Choice("0", "Never needed it")),
                            Optional.empty())));

    @Test
    void a_changed_answer_redraws_the_view_that_it_was_given_in() throws InterruptedException {
        rig.redraw = submission -> new FormResult.Offered(FORM);

        assertThat(rig.interaction(RequestPayloads.chosenInBallot("1")).body()).isEmpty();

        assertThat(rig.submissions.take())
                .isEqualTo(new Submission(
                        "UANA",
                        "wave-1",
                        Map.of("use", List.of("1"), "one-thing", List.of("Cache it")),
                        Set.of("use", "one-thing")));
        StubSlack.Call update = rig.slack.call("views.update");
        assertThat(update.form()).containsEntry("view_id", "VOLD").containsEntry("hash", "17.abc");
        JsonObject view = update.json("view").getAsJsonObject();
        assertThat(view.get("private_metadata").getAsString()).isEqualTo("wave-1");
        assertThat(view.getAsJsonArray("blocks").asList().stream()
                        .map(block -> block.getAsJsonObject().has("dispatch_action")))
                .as("no other field is sent before the ballot is")
                .containsExactly(true, false);
    }

    @Test
    void the_latest_change_replaces_an_earlier_one_that_was_drawn_meanwhile() {
        rig.slack
                .next("views.update", 200, "{\"ok\":false,\"error\":\"hash_conflict\"}", Map.of())
                .next("views.update", "{\"ok\":true}");
        rig.redraw = submission -> new FormResult.Offered(FORM);
        rig.interaction(RequestPayloads.chosenInBallot("1"));
        assertThat(rig.slack.call("views.update").form()).containsEntry("hash", "17.abc");
        assertThat(rig.slack.call("views.update").form())
                .containsEntry("view_id", "VOLD")
                .doesNotContainKey("hash");
    }

    @Test
    void a_change_that_arrives_after_the_ballot_was_sealed_leaves_the_receipt() {
        rig.slack
                .next("views.update", 200, "{\"ok\":false,\"error\":\"hash_conflict\"}", Map.of())
                .next("views.update", "{\"ok\":true}");
        rig.redraw = submission -> new FormResult.Declined(Page.of("You have answered this survey already."));
        rig.interaction(RequestPayloads.chosenInBallot("1"));
        assertThat(rig.slack.call("views.update").form()).containsEntry("hash", "17.abc");

        rig.redraw = submission -> new FormResult.Offered(FORM);
        rig.interaction(RequestPayloads.chosenInBallot("1"));

        assertThat(rig.slack.call("views.update").form())
                .as("nothing was drawn without the hash in between")
                .containsEntry("hash", "17.abc");
    }

    @Test
    void a_change_that_arrives_after_a_later_one_draws_nothing() throws InterruptedException {
        rig.redraw = submission -> new FormResult.Offered(Form.readOnly(
                "ballot", "CI", Page.of("chosen: " + submission.values().get("use"))));
        change("1", "12.5");
        assertThat(drawn()).contains("chosen: [1]");
        change("0", "9.5");
        rig.submissions.take();
        rig.submissions.take();
        change("2", "13.5");
        assertThat(drawn()).contains("chosen: [2]");
    }

    private void change(String chosen, String at) {
        rig.interaction(
                RequestPayloads.chosenInBallot(chosen).replace("\"action_ts\":\"1\"", "\"action_ts\":\"" + at + "\""));
    }

    private String drawn() {
        return String.valueOf(rig.slack.call("views.update").form().get("view"));
    }

    @Test
    void a_wave_that_has_closed_meanwhile_is_said() {
        rig.redraw = submission -> new FormResult.Declined(Page.of("This survey is closed. Nothing was stored."));
        rig.interaction(RequestPayloads.chosenInBallot("1"));
        assertThat(rig.slack.call("views.update").form().get("view")).contains("This survey is closed");
    }

    @Test
    void an_outsider_gets_no_ballot() {
        rig.membership = requester -> Membership.Status.OUTSIDER;
        rig.redraw = submission -> new FormResult.Offered(FORM);
        rig.interaction(RequestPayloads.chosenInBallot("1"));
        assertThat(rig.slack.call("views.update").form().get("view"))
                .contains("Candor is for members of this workspace")
                .doesNotContain("why-not");
    }

    @Test
    void a_ballot_that_lacks_questions_is_shown_again_with_them() {
        rig.intake = submission -> new Receipt.Incomplete(FORM);
        assertThat(rig.interaction(RequestPayloads.submitted("ballot", "Cache it"))
                        .body())
                .contains("\"response_action\":\"update\"", "why-not");
    }
}
