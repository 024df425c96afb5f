package dev.candor.edge.slack;

import static com.google.gson.JsonParser.parseString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SocketModeClientTest {
    private SlackFixture rig;
    private StubSocket socket;
    private SocketMode mode;

    @BeforeEach
    void start() throws IOException {
        rig = new SlackFixture();
        socket = new StubSocket();
        mode = new SocketMode(rig.app(), rig.api(), "xapp-1", Duration.ofHours(1));
    }

    /** Looks after the connection so often that a busy machine may seem dead. */
    private void watchClosely() {
        mode.close();
        mode = new SocketMode(rig.app(), rig.api(), "xapp-1", Duration.ofMillis(200));
    }

    @AfterEach
    void stop() {
        mode.close();
        socket.close();
        rig.close();
    }

    @Test
    void commands_buttons_ballots_and_events_are_answered() throws InterruptedException {
        connect();

        socket.send(
                "e1", "slash_commands", "{\"command\":\"/platform-feedback\",\"user_id\":\"UANA\",\"text\":\"ci\"}");
        JsonElement command = socket.acknowledged();
        assertThat(command.getAsJsonObject().get("envelope_id").getAsString()).isEqualTo("e1");
        assertThat(command.toString()).contains("You said ci.");

        socket.send("e2", "interactive", RequestPayloads.submitted("ballot", "Faster"));
        assertThat(socket.acknowledged().toString()).contains("\"response_action\":\"update\"", "Sealed.");
        assertThat(rig.submissions.take().values()).containsKey("one-thing");

        socket.send("e3", "interactive", RequestPayloads.pressed("prompt.skip", "w", rig.slack.responseUrl()));
        assertThat(socket.acknowledged()).isEqualTo(parseString("{\"envelope_id\":\"e3\"}"));
        rig.slack.call("response_url");

        socket.send("e4", "events_api", RequestPayloads.homeOpened("home"));
        assertThat(socket.acknowledged()).isEqualTo(parseString("{\"envelope_id\":\"e4\"}"));
        rig.slack.call("views.publish");
    }

    @Test
    void a_command_opens_its_modal_and_the_outcome_replaces_it() throws InterruptedException {
        connect();
        rig.interactions.modal = text -> Optional.of(Form.readOnly("ask", "Ask about CI", Page.of("Whom.")));

        socket.send(
                "e1",
                "slash_commands",
                "{\"command\":\"/x\",\"user_id\":\"UANA\",\"text\":\"ask ci\",\"trigger_id\":\"TRIGGER\"}");
        assertThat(socket.acknowledged()).isEqualTo(parseString("{\"envelope_id\":\"e1\"}"));
        assertThat(rig.slack.call("views.open").form()).containsEntry("trigger_id", "TRIGGER");

        socket.send("e2", "interactive", RequestPayloads.submitted("ask", "x"));
        assertThat(socket.acknowledged().toString()).contains("\"response_action\":\"update\"", "Submitted ask.");
    }

    @Test
    void an_unreadable_envelope_is_acknowledged() {
        connect();

        socket.send("e1", "interactive", "{\"type\":\"block_actions\"}");
        assertThat(socket.acknowledged()).isEqualTo(parseString("{\"envelope_id\":\"e1\"}"));
        socket.send("e2", "interactive", "{\"type\":\"unheard_of\"}");
        assertThat(socket.acknowledged()).isEqualTo(parseString("{\"envelope_id\":\"e2\"}"));
    }

    @Test
    void a_slow_request_delays_no_other() throws InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        rig.interactions.command = text -> {
            if (text.equals("slow")) {
                await(slow);
            }
            return Page.of(text);
        };
        connect();

        socket.send("e1", "slash_commands", "{\"command\":\"/x\",\"user_id\":\"UANA\",\"text\":\"slow\"}");
        socket.send("e2", "slash_commands", "{\"command\":\"/x\",\"user_id\":\"UANA\",\"text\":\"fast\"}");

        assertThat(socket.acknowledged().toString()).contains("e2");
        slow.countDown();
        assertThat(socket.acknowledged().toString()).contains("e1");
    }

    @Test
    void connecting_is_retried_and_reported_while_slack_refuses() {
        watchClosely();
        rig.slack.always("apps.connections.open", "{\"ok\":false,\"error\":\"internal_error\"}");
        assertThat(mode.notReady()).contains("slack socket: not connected yet");

        mode.start();
        rig.slack.call("apps.connections.open");
        rig.slack.call("apps.connections.open");
        assertThat(mode.notReady().orElse("")).startsWith("slack socket: apps.connections.open: internal_error");

        rig.slack.always("apps.connections.open", "{\"ok\":true,\"url\":\"" + socket.url() + "\"}");
        Installations.await(() -> mode.notReady().isEmpty());
    }

    @Test
    void an_answer_without_a_url_is_reported_and_retried() {
        watchClosely();
        rig.slack.always("apps.connections.open", "{\"ok\":true}");
        mode.start();
        Installations.await(() -> mode.notReady().orElse("").contains("Slack's answer names no address"));

        rig.slack.always("apps.connections.open", "{\"ok\":true,\"url\":\"" + socket.url() + "\"}");
        Installations.await(() -> mode.notReady().isEmpty());
    }

    @Test
    void a_connection_closed_without_notice_is_replaced_at_once() {
        connect();
        socket.drop();

        Installations.await(() -> socket.connections() == 2 && socket.open() == 1);
        socket.send("e9", "slash_commands", "{\"command\":\"/x\",\"user_id\":\"UANA\",\"text\":\"again\"}");
        assertThat(socket.acknowledged().toString()).contains("You said again.");
    }

    @Test
    void on_refresh_the_next_connection_opens_before_the_last_closes() {
        connect();
        socket.say("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\",\"debug_info\":{}}");

        Installations.await(() -> socket.connections() == 2 && socket.open() == 1);
        assertThat(mode.notReady()).isEmpty();
        socket.send("e9", "slash_commands", "{\"command\":\"/x\",\"user_id\":\"UANA\",\"text\":\"still\"}");
        assertThat(socket.acknowledged().toString()).contains("You said still.");
    }

    @Test
    void the_last_connection_stays_until_the_next_is_greeted() {
        connect();
        socket.withholdHello();
        socket.say("{\"type\":\"disconnect\",\"reason\":\"warning\",\"debug_info\":{}}");
        Installations.await(() -> socket.connections() == 2);

        String command = "{\"command\":\"/x\",\"user_id\":\"UANA\",\"text\":\"meanwhile\"}";
        socket.sendOnFirst("e1", "slash_commands", command);
        assertThat(socket.acknowledged().toString()).contains("You said meanwhile.");

        socket.greet();
        Installations.await(() -> socket.open() == 1);
        assertThat(mode.notReady()).isEmpty();
        assertThat(socket.connections()).isEqualTo(2);
    }

    @Test
    void a_silent_connection_is_detected_and_reopened() {
        watchClosely();
        connect();
        socket.freeze();

        Installations.await(() -> socket.connections() > 1);
        Installations.await(() -> mode.notReady().isEmpty());
    }

    @Test
    void an_envelope_after_the_close_is_left_for_slack_to_resend() {
        EnvelopeHandler envelopes = new EnvelopeHandler(rig.app());
        envelopes.close();

        assertThatCode(() -> envelopes.submit("{\"envelope_id\":\"e1\"}", answer -> {}))
                .doesNotThrowAnyException();
    }

    @Test
    void too_many_sockets_are_reported_and_retried() {
        watchClosely();
        rig.slack.always("apps.connections.open", "{\"ok\":false,\"error\":\"too_many_websockets\"}");
        mode.start();
        rig.slack.call("apps.connections.open");
        Installations.await(() -> mode.notReady().orElse("").contains("too_many_websockets"));
        assertThat(mode.notReady().orElse("")).contains("another Candor");

        rig.slack.always("apps.connections.open", "{\"ok\":true,\"url\":\"" + socket.url() + "\"}");
        Installations.await(() -> mode.notReady().isEmpty());
    }

    @Test
    void disabled_socket_mode_is_reported_with_the_way_out() {
        connect();
        rig.slack.always("apps.connections.open", "{\"ok\":false,\"error\":\"not_enabled\"}");
        socket.say("{\"type\":\"disconnect\",\"reason\":\"link_disabled\"}");
        socket.drop();
        Installations.await(() -> mode.notReady().orElse("").contains("turn Socket Mode on"));
    }

    @Test
    void a_token_that_is_not_app_level_is_refused() {
        assertThatThrownBy(() -> new SocketMode(rig.app(), rig.api(), "xoxb-1"))
                .hasMessageStartingWith("SLACK_APP_TOKEN must be an app-level token");
    }

    private void connect() {
        rig.slack.always("apps.connections.open", "{\"ok\":true,\"url\":\"" + socket.url() + "\"}");
        mode.start();
        Installations.await(() -> mode.notReady().isEmpty());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
