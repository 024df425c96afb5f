package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Form;
import dev.candor.core.ui.Interactions.Reaction;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers with charts: native first, then a picture, then text. */
final class ChartAnswersTest extends SlackTest {
    private static final Form CHARTED = Form.readOnly("results", "Details", Charts.page(Charts.picture(Charts.TREND)));

    @Test
    void a_command_with_a_chart_is_answered_where_a_refusal_is_seen() {
        rig.interactions.command = text -> Charts.page(Charts.picture(Charts.TREND));
        rig.slack
                .next("response_url", 404, "{\"ok\":false,\"error\":\"invalid_blocks\"}", Map.of())
                .next("response_url", "ok");
        rig.slack.always("files.getUploadURLExternal", "{\"ok\":false,\"error\":\"missing_scope\"}");

        assertThat(rig.command("&text=ci+trend").body()).isEmpty();

        assertThat(rig.slack.call("response_url").body()).contains("data_visualization", "ephemeral");
        assertThat(rig.slack.call("response_url").body())
                .contains("text of CI over time", "ephemeral", "Mar 25 %")
                .doesNotContain("data_visualization");
        rig.command("&text=ci+trend");
        assertThat(rig.slack.call("response_url").body()).doesNotContain("data_visualization");
    }

    @Test
    void a_button_that_replaces_its_message_does_so_in_the_next_form_too() {
        rig.interactions.press = action -> new Reaction.Replace(Charts.page(Charts.TEAMS));
        rig.slack
                .next("response_url", 404, "{\"ok\":false,\"error\":\"invalid_blocks\"}", Map.of())
                .next("response_url", "ok");

        rig.press("results.teams");

        assertThat(rig.slack.call("response_url").body()).contains("data_table");
        assertThat(rig.slack.call("response_url").body())
                .contains("\"replace_original\":true", "*Payments*  Satisfied: 70 %")
                .doesNotContain("data_table");
    }

    @Test
    void a_modal_opens_with_text_and_gets_its_picture_when_it_is_uploaded() {
        uploadsWork();
        rig.interactions.form = action -> Optional.of(CHARTED);

        rig.press("results.details");

        assertThat(rig.slack.call("views.open").form().get("view")).contains("text of CI over time");
        StubSlack.Call update = rig.slack.call("views.update");
        assertThat(update.form()).containsEntry("view_id", "VNEW");
        assertThat(update.form().get("view")).contains("\"slack_file\":{\"id\":\"F1\"}", "Mar 25 %, Apr 50 %");

        rig.now = SlackFixture.NOW.plusSeconds(20);
        rig.press("results.details", "wave-2"); // Of the same button it might be the second click of a double click.

        assertThat(rig.slack.call("views.open").form().get("view")).contains("\"slack_file\":{\"id\":\"F1\"}");
        assertThat(rig.slack.order()).endsWith("views.update", "views.open");
    }

    @Test
    void a_modal_whose_picture_is_refused_opens_with_text() {
        uploadsWork();
        rig.interactions.form = action -> Optional.of(CHARTED);
        rig.press("results.details");
        rig.slack.call("views.open");
        rig.slack.call("views.update");
        rig.now = SlackFixture.NOW.plusSeconds(20);
        rig.slack.always("views.open", "{\"ok\":false,\"error\":\"invalid_arguments\"}");

        rig.press("results.details", "wave-2");

        assertThat(rig.slack.call("views.open").form().get("view")).contains("slack_file");
        assertThat(rig.slack.call("views.open").form().get("view")).contains("text of CI over time");
    }

    private void uploadsWork() {
        rig.slack.always(
                "files.getUploadURLExternal",
                "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\""
                        + rig.slack.api().resolve("/upload") + "\"}");
        rig.slack.always("files.completeUploadExternal", "{\"ok\":true,\"files\":[{\"id\":\"F1\"}]}");
    }
}
