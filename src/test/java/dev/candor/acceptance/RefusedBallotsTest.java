package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.edge.simulator.delivery.Answer;
import dev.candor.edge.simulator.workspace.Identity;
import dev.candor.edge.simulator.workspace.SlackJson;
import dev.candor.edge.simulator.workspace.View;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ballots that cannot be taken: said kindly, and nothing stored. */
final class RefusedBallotsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Line.class)
    void forged_and_faulty_ballots_leave_no_trace(Line line) {
        try (Stage stage = Stage.asking(folder, line)) {
            View ballot = stage.tap(Stage.YOU, 4);
            byte[] before = Records.bytes(stage);

            assertThat(sent(stage, "U0GUEST", viewOf(ballot)))
                    .contains("you were not among them", "Nothing was stored");
            assertThat(sent(stage, "U0NOBODY", viewOf(ballot))).contains("you were not among them");
            assertThat(sent(stage, Stage.YOU, viewOf(ballot).put("private_metadata", "ci-pulse-19700101T000000Z")))
                    .contains("closed", "Nothing was stored");
            assertThat(sent(stage, Stage.YOU, viewOf(ballot).put("private_metadata", "' OR 1=1 --")))
                    .contains("closed");
            assertThat(sent(stage, Stage.YOU, choosing(ballot, "satisfaction", "6")))
                    .contains("\"errors\"", "satisfaction", "not one of those on the form");
            assertThat(sent(stage, Stage.YOU, choosing(ballot, "instead", "77")))
                    .contains("\"errors\"", "instead");
            assertThat(sent(stage, Stage.YOU, writing(ballot, "x".repeat(10_000))))
                    .contains("\"errors\"", "one-thing", "Please keep it to", "10000");

            assertThat(Records.bytes(stage)).isEqualTo(before);
            assertThat(Records.answered(stage)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Line.class)
    void the_first_answers_stand_and_a_closed_survey_takes_none(Line line) {
        try (Stage stage = Stage.asking(folder, line)) {
            View ballot = stage.tap(Stage.YOU, 4);
            View late = stage.tap("U0ANA", 2);
            stage.as(Stage.YOU).submit();
            stage.awaitModal(Stage.YOU, "whole record");
            stage.as(Stage.YOU).closeAll();
            byte[] before = Records.bytes(stage);

            assertThat(sent(stage, Stage.YOU, viewOf(ballot))).contains("You have answered this survey already");
            stage.as(Stage.YOU).click(stage.prompt(Stage.YOU), "prompt.rate.1");
            stage.awaitModal(Stage.YOU, "You have answered this survey already");
            assertThat(Records.bytes(stage)).isEqualTo(before);

            stage.clock.windTo(Stage.CLOSE.plus(Duration.ofMinutes(1)));
            assertThat(sent(stage, "U0ANA", viewOf(late))).contains("This survey is closed", "Nothing was stored");
        }
    }

    /** What the bot answers to this person's sending this view, over the line that Slack uses. */
    private static String sent(Stage stage, String user, JsonNode view) {
        Identity acme = Identity.ACME;
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("type", "view_submission");
        payload.putObject("team").put("id", acme.teamId()).put("domain", acme.domain());
        payload.putObject("user")
                .put("id", user)
                .put("username", "x")
                .put("name", "x")
                .put("team_id", acme.teamId());
        payload.put("api_app_id", acme.appId()).put("token", acme.verificationToken());
        payload.put("trigger_id", stage.workspace.state().triggers().issue(Stage.YOU));
        payload.set("view", view);
        payload.putArray("response_urls");
        Answer answer = stage.workspace.courier().interaction(payload);
        return ((Answer.Acked) answer).body().toString();
    }

    private static ObjectNode viewOf(View view) {
        return SlackJson.view(view, Identity.ACME);
    }

    private static ObjectNode choosing(View view, String question, String option) {
        ObjectNode forged = viewOf(view);
        ObjectNode answer = state(forged, question).put("type", "static_select");
        ObjectNode chosen = answer.putObject("selected_option").put("value", option);
        chosen.putObject("text").put("type", "plain_text").put("text", option);
        return forged;
    }

    private static ObjectNode writing(View view, String words) {
        ObjectNode forged = viewOf(view);
        state(forged, "one-thing").put("type", "plain_text_input").put("value", words);
        return forged;
    }

    private static ObjectNode state(ObjectNode view, String question) {
        return view.withObjectProperty("state")
                .withObjectProperty("values")
                .putObject(question)
                .putObject("answer");
    }
}
