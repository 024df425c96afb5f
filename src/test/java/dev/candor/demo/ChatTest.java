package dev.candor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.api.RateSettings;
import dev.candor.demo.workspace.Message;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posting, editing, deleting and listing messages, and uploading files. */
final class ChatTest {
    private static final String BLOCKS = "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"%s\"}}]";
    private final AtomicReference<Instant> wall = new AtomicReference<>(Acme.TUESDAY);
    private final SimulatedWorkspace slack =
            Acme.start(Acme.unhurried().limitedBy(RateSettings.generous()).by(wall::get));
    private final WebApiClient bot = Acme.bot(slack);

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void a_message_to_a_person_returns_the_conversation_id_needed_for_updates() {
        JsonNode sent =
                bot.call("chat.postMessage", "channel", "U0ANA", "text", "one", "blocks", BLOCKS.formatted("one"));
        assertThat(sent.path("channel").asText()).isEqualTo("D0ANA");
        String ts = sent.path("ts").asText();
        assertThat(bot.reply("chat.update", "channel", "U0ANA", "ts", ts, "text", "two")
                        .error())
                .isEqualTo("channel_not_found");
        bot.call("chat.update", "channel", "D0ANA", "ts", ts, "text", "two", "blocks", BLOCKS.formatted("two"));
        Message edited = slack.as("U0ANA").directMessages().get(0);
        assertThat(edited.words()).isEqualTo("two");
        assertThat(edited.edited()).isTrue();
        assertThat(bot.reply("chat.update", "channel", "D0ANA", "ts", "1.2", "text", "x")
                        .error())
                .isEqualTo("message_not_found");
        Message hers = slack.as("U0ANA").post("D0ANA", "hello bot");
        assertThat(bot.reply("chat.update", "channel", "D0ANA", "ts", hers.ts(), "text", "x")
                        .error())
                .isEqualTo("cant_update_message");
        assertThat(bot.reply("chat.delete", "channel", "D0ANA", "ts", hers.ts()).error())
                .isEqualTo("cant_delete_message");
        bot.call("chat.delete", "channel", "D0ANA", "ts", ts);
        assertThat(slack.as("U0ANA").directMessages()).containsExactly(hers);
        assertThat(slack.problems()).isEmpty();
    }

    @Test
    void a_text_is_required_and_has_a_maximum_length() {
        assertThat(inCi("text", "x".repeat(40_000)).error()).isEmpty();
        assertThat(inCi("text", "x".repeat(40_001)).error()).isEqualTo("msg_too_long");
        String ts = inCi("text", "short").body().path("ts").asText();
        assertThat(bot.reply("chat.update", "channel", "C0CI", "ts", ts, "text", "x".repeat(4_001))
                        .error())
                .isEqualTo("msg_too_long");
        assertThat(inCi("text", "").error()).isEqualTo("no_text");
        assertThat(slack.problems()).isEmpty();
        assertThat(inCi("blocks", BLOCKS.formatted("silent")).error()).isEmpty();
        assertThat(slack.problems()).containsExactly("a message in C0CI has blocks but no top-level text");
    }

    @Test
    void malformed_blocks_are_refused_with_the_json_pointer_of_the_error() {
        WebApiClient.Reply refused = bot.reply(
                "chat.postMessage", "channel", "C0CI", "text", "t", "blocks", BLOCKS.formatted("x".repeat(3_001)));
        assertThat(refused.error()).isEqualTo("invalid_blocks");
        assertThat(refused.messages())
                .containsExactly("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
        assertThat(bot.reply("chat.postMessage", "channel", "C0CI", "text", "t", "blocks", "[{")
                        .error())
                .isEqualTo("invalid_blocks_format");
        assertThat(slack.state().messages().in("C0CI")).isEmpty();
    }

    @Test
    void a_broadcast_is_recorded_on_the_message() {
        inCi("text", "<!channel> come &lt;!here&gt;");
        bot.call("chat.postMessage", "channel", "C0CI", "text", "t", "blocks", BLOCKS.formatted("<!everyone|all>"));
        assertThat(slack.state().messages().in("C0CI"))
                .extracting(Message::broadcasts)
                .containsExactly(java.util.Set.of("channel"), java.util.Set.of("everyone"));
    }

    @Test
    void metadata_is_returned_on_request() {
        String metadata = "{\"event_type\":\"prompt\",\"event_payload\":{\"id\":\"7\"}}";
        bot.call("chat.postMessage", "channel", "U0ANA", "text", "t", "metadata", metadata);
        assertThat(bot.call("conversations.history", "channel", "D0ANA", "include_all_metadata", "true")
                        .path("messages")
                        .path(0)
                        .path("metadata")
                        .toString())
                .isEqualTo(metadata);
        assertThat(bot.call("conversations.history", "channel", "D0ANA")
                        .path("messages")
                        .path(0)
                        .has("metadata"))
                .isFalse();
        assertThat(bot.reply("chat.postMessage", "channel", "U0ANA", "text", "t", "metadata", "{\"id\":7}")
                        .error())
                .isEqualTo("invalid_metadata_format");
    }

    @Test
    void history_is_newest_first_and_bounded_by_timestamps() {
        String first = post("U0ANA", "first");
        String second = post("U0ANA", "second");
        String third = post("U0ANA", "third");
        assertThat(bot.call("conversations.history", "channel", "D0ANA").path("messages"))
                .extracting(message -> message.path("ts").asText())
                .containsExactly(third, second, first);
        assertThat(bot.call("conversations.history", "channel", "D0ANA", "oldest", first, "latest", third)
                        .path("messages"))
                .extracting(message -> message.path("ts").asText())
                .containsExactly(second);
        assertThat(bot.call("conversations.history", "channel", "D0ANA", "oldest", second, "inclusive", "true")
                        .path("messages"))
                .hasSize(2);
    }

    private WebApiClient.Reply inCi(String field, String value) {
        return bot.reply("chat.postMessage", "channel", "C0CI", field, value);
    }

    private String post(String channel, String text) {
        return bot.call("chat.postMessage", "channel", channel, "text", text)
                .path("ts")
                .asText();
    }

    @Test
    void an_ephemeral_message_is_seen_by_one_and_cannot_be_rewritten() {
        String ts = bot.call("chat.postEphemeral", "channel", "C0CI", "user", "U0ANA", "text", "psst")
                .path("message_ts")
                .asText();
        assertThat(slack.as("U0ANA").ephemerals()).extracting(Message::text).containsExactly("psst");
        assertThat(slack.as("U0ALICE").read("C0CI")).isEmpty();
        assertThat(bot.reply("chat.update", "channel", "C0CI", "ts", ts, "text", "x")
                        .error())
                .isEqualTo("message_not_found");
        assertThat(bot.reply("chat.postEphemeral", "channel", "C0CI", "user", "U0RAVI", "text", "psst")
                        .error())
                .isEqualTo("user_not_in_channel");
    }

    @Test
    void a_file_is_announced_uploaded_completed_and_usable_a_little_later() throws IOException {
        slack.state().files().processFor(Duration.ofSeconds(3));
        JsonNode announced =
                bot.call("files.getUploadURLExternal", "filename", "chart.png", "length", "5", "alt_txt", "a chart");
        String id = announced.path("file_id").asText();
        URI upload = URI.create(announced.path("upload_url").asText());
        String files = "[{\"id\":\"" + id + "\",\"title\":\"Chart\"}]";
        assertThat(bot.reply("files.completeUploadExternal", "files", files).error())
                .as("before the upload")
                .isEqualTo("file_not_found");
        assertThat(bot.post(upload, "image/png", "too long").status()).isEqualTo(400);
        assertThat(bot.post(upload, "image/png", "bytes").status()).isEqualTo(200);
        bot.call("files.completeUploadExternal", "files", files, "channel_id", "C0CI", "initial_comment", "Look");
        Message shared = slack.as("U0ANA").read("C0CI").get(0);
        assertThat(shared.text()).isEqualTo("Look");
        assertThat(shared.files().get(0).bytes()).isEqualTo("bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String image = "[{\"type\":\"image\",\"alt_text\":\"a chart\",\"slack_file\":{\"id\":\"" + id + "\"}}]";
        WebApiClient.Reply early = bot.reply("chat.postMessage", "channel", "C0CI", "text", "t", "blocks", image);
        assertThat(early.error()).isEqualTo("invalid_blocks");
        assertThat(early.body().toString()).contains("invalid slack file [json-pointer:/blocks/0/slack_file]");
        wall.set(Acme.TUESDAY.plusSeconds(3));
        assertThat(bot.reply("chat.postMessage", "channel", "C0CI", "text", "t", "blocks", image)
                        .error())
                .isEmpty();
        assertThat(bot.call("files.info", "file", id).path("needed").asText()).isEqualTo("files:read");
    }

    @Test
    void a_workspace_that_does_not_know_native_charts_and_tables_refuses_them() {
        String table = "[{\"type\":\"data_table\",\"caption\":\"Teams\",\"rows\":["
                + "[{\"type\":\"raw_text\",\"text\":\"Team\"}],[{\"type\":\"raw_text\",\"text\":\"Payments\"}]]}]";
        slack.faults().forgetDataBlocks(true);
        WebApiClient.Reply refused = bot.reply("chat.postMessage", "channel", "C0CI", "text", "t", "blocks", table);
        assertThat(refused.error()).isEqualTo("invalid_blocks");
        assertThat(refused.body().toString()).contains("unsupported type: data_table [json-pointer:/blocks/0]");
        slack.faults().forgetDataBlocks(false);
        bot.call("chat.postMessage", "channel", "C0CI", "text", "t", "blocks", table);
        assertThat(slack.as("U0ANA").read("C0CI"))
                .singleElement()
                .extracting(Message::words)
                .isEqualTo("Teams\nTeam\nPayments");
    }
}
