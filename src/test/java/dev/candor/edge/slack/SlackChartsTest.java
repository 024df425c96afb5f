package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.candor.core.outbox.Delivery;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.page.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent to Slack, and in which form again, where it refuses charts; answers are those of Slack. */
final class SlackChartsTest extends InstalledTest {
    private static final String POSTED = "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"17.1\"}";
    private static final String REFUSED = "{\"ok\":false,\"error\":\"invalid_blocks\"}";
    private static final String TOO_EARLY = "{\"ok\":false,\"error\":\"invalid_blocks\",\"response_metadata\":"
            + "{\"messages\":[\"[ERROR] invalid slack file [json-pointer:/blocks/0/slack_file]\"]}}";
    private static final Delivery SENT = new Delivery.Sent(new MessageLocation("C1", "17.1"));
    private static final Page MIXED = Charts.page(Charts.picture(Charts.RESULT), Charts.picture(Charts.PAINS));
    private static final Page NATIVE = Charts.page(Charts.picture(Charts.TREND), Charts.TEAMS);
    private static final Page PICTURE = Charts.page(Charts.picture(Charts.RESULT));

    private final PlainPainter painter = new PlainPainter();
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private SlackMessenger messenger;

    @BeforeEach
    void start() {
        slack.always(
                "files.getUploadURLExternal",
                "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\""
                        + slack.api().resolve("/upload") + "\"}");
        slack.always("files.completeUploadExternal", "{\"ok\":true,\"files\":[{\"id\":\"F1\",\"title\":\"t\"}]}");
        messenger = new SlackMessenger(api, installation, painter.charts(api, () -> now));
    }

    @Test
    void a_picture_is_uploaded_once_and_shown_with_its_numbers() {
        slack.always("chat.postMessage", POSTED);

        assertThat(post(PICTURE)).isEqualTo(SENT);
        assertThat(post(PICTURE)).isEqualTo(SENT);

        assertThat(slack.call("files.getUploadURLExternal").form())
                .containsEntry("filename", "chart.png")
                .containsEntry("length", "30")
                .containsEntry("alt_txt", "Satisfied 70 %, dissatisfied 20 %.");
        assertThat(slack.call("upload").body()).isEqualTo("picture of How people answered");
        StubSlack.Call posted = slack.call("chat.postMessage");
        assertThat(posted.form().get("text")).contains("Satisfied 70 %, dissatisfied 20 %.");
        assertThat(posted.form().get("blocks"))
                .isEqualTo("[{\"type\":\"image\",\"slack_file\":{\"id\":\"F1\"},"
                        + "\"alt_text\":\"Satisfied 70 %, dissatisfied 20 %.\"}]");
        assertThat(slack.order().stream().filter(method -> !method.equals("auth.test")))
                .containsExactly(
                        "files.getUploadURLExternal",
                        "upload",
                        "files.completeUploadExternal",
                        "chat.postMessage",
                        "chat.postMessage");
    }

    @Test
    void a_workspace_that_does_not_know_native_blocks_gets_the_next_form_at_once_and_for_a_day() {
        slack.always(
                "files.getUploadURLExternal", "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"files:write\"}");
        slack.next("chat.postMessage", REFUSED).next("chat.postMessage", POSTED);

        assertThat(post(NATIVE)).isEqualTo(SENT);
        assertThat(forms(2)).containsExactly("data_visualization data_table", "section section");
        now = now.plus(Duration.ofHours(23));
        assertThat(post(NATIVE)).isEqualTo(SENT);
        assertThat(forms(1)).containsExactly("section section");
        now = now.plus(Duration.ofHours(1));
        assertThat(post(NATIVE)).isEqualTo(SENT);
        assertThat(forms(1)).containsExactly("data_visualization data_table");
        assertThat(painter.waits).isEmpty();
    }

    @Test
    void where_native_charts_are_unknown_they_are_drawn() {
        slack.next("chat.postMessage", REFUSED).next("chat.postMessage", POSTED);

        assertThat(post(NATIVE)).isEqualTo(SENT);
        assertThat(forms(2)).containsExactly("data_visualization data_table", "image section");
    }

    @Test
    void a_picture_that_slack_still_processes_is_waited_for() {
        slack.next("chat.postMessage", TOO_EARLY)
                .next("chat.postMessage", TOO_EARLY)
                .next("chat.postMessage", POSTED);

        assertThat(post(MIXED)).isEqualTo(SENT);

        assertThat(forms(3))
                .containsExactly("image data_visualization", "image data_visualization", "image data_visualization");
        assertThat(painter.waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void a_picture_that_slack_refuses_for_good_becomes_text_and_none_is_uploaded_for_some_minutes() {
        slack.next("chat.postMessage", TOO_EARLY)
                .next("chat.postMessage", TOO_EARLY)
                .next("chat.postMessage", TOO_EARLY)
                .next("chat.postMessage", TOO_EARLY)
                .next("chat.postMessage", POSTED);

        assertThat(post(MIXED)).isEqualTo(SENT);
        assertThat(forms(5)).last().isEqualTo("section data_visualization");
        assertThat(post(PICTURE)).isEqualTo(SENT);
        assertThat(forms(1)).containsExactly("section");
        now = now.plus(Duration.ofMinutes(5));
        assertThat(post(PICTURE)).isEqualTo(SENT);
        assertThat(forms(1)).containsExactly("image");
    }

    @Test
    void where_slack_gives_no_reason_native_blocks_are_left_out_first_and_rehabilitated_if_it_was_the_picture() {
        slack.next("chat.postMessage", REFUSED)
                .next("chat.postMessage", REFUSED)
                .next("chat.postMessage", POSTED);

        assertThat(post(MIXED)).isEqualTo(SENT);
        assertThat(forms(3)).containsExactly("image data_visualization", "image image", "image data_visualization");
        assertThat(post(NATIVE)).isEqualTo(SENT);
        assertThat(forms(1)).containsExactly("data_visualization data_table");
    }

    @Test
    void a_page_that_slack_refuses_even_as_text_is_malformed_and_not_repeated() {
        slack.always("chat.postMessage", REFUSED);

        assertThat(post(NATIVE)).isEqualTo(new Delivery.Malformed("invalid_blocks"));
        assertThat(forms(6)).last().isEqualTo("section section");
        slack.always("chat.postMessage", POSTED);
        assertThat(post(NATIVE)).isEqualTo(SENT);
        assertThat(forms(1)).as("nothing was learnt").containsExactly("data_visualization data_table");
    }

    @Test
    void a_rate_limit_between_two_forms_does_not_begin_with_the_refused_one_again() {
        slack.next("chat.postMessage", REFUSED)
                .next(
                        "chat.postMessage",
                        429,
                        "{\"ok\":false,\"error\":\"ratelimited\"}",
                        java.util.Map.of("Retry-After", "1"))
                .next("chat.postMessage", POSTED);

        assertThat(post(NATIVE)).isEqualTo(new Delivery.RetryAfter(Duration.ofSeconds(1)));
        assertThat(post(NATIVE)).isEqualTo(SENT);
        assertThat(forms(3)).containsExactly("data_visualization data_table", "image section", "image section");
    }

    @Test
    void a_connection_that_breaks_in_the_middle_is_not_followed_by_another_form() {
        slack.next("chat.postMessage", REFUSED).hangUp("chat.postMessage").next("chat.postMessage", POSTED);

        assertThat(post(NATIVE)).isEqualTo(new Delivery.Unsure());
        assertThat(forms(2)).hasSize(2);
        assertThat(slack.order().stream().filter("chat.postMessage"::equals)).hasSize(2);
    }

    @Test
    void a_message_is_replaced_in_the_next_form_too() {
        slack.next("chat.update", REFUSED).next("chat.update", POSTED);

        assertThat(messenger.replace(new MessageLocation("C1", "17.1"), NATIVE)).isEqualTo(SENT);

        assertThat(types(slack.call("chat.update"))).isEqualTo("data_visualization data_table");
        assertThat(types(slack.call("chat.update"))).isEqualTo("image section");
    }

    @Test
    void an_answer_that_quotes_native_blocks_is_understood() {
        slack.always(
                "chat.postMessage",
                "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"17.1\",\"message\":{\"text\":\"t\",\"blocks\":"
                        + BlockRenderer.json(
                                BlockRenderer.message(NATIVE, new ChartRenderer(true, ChartRenderer.NO_FILES)))
                        + "}}");

        assertThat(post(NATIVE)).isEqualTo(SENT);
    }

    private Delivery post(Page page) {
        return messenger.post("C1", page, "wave-1/C1");
    }

    /** Block types of the next messages sent. */
    private List<String> forms(int count) {
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            forms.add(types(slack.call("chat.postMessage")));
        }
        return forms;
    }

    private static String types(StubSlack.Call call) {
        JsonArray blocks = call.json("blocks").getAsJsonArray();
        List<String> types = new ArrayList<>();
        for (JsonElement block : blocks) {
            types.add(block.getAsJsonObject().get("type").getAsString());
        }
        return String.join(" ", types);
    }
}
