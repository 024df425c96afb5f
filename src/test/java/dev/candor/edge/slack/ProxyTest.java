package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A network in which Slack is reachable through the proxy only. */
final class ProxyTest {
    private static final URI BEYOND = URI.create("http://slack.invalid/api/");

    @Test
    void slack_is_called_through_the_proxy_only() throws IOException {
        try (StubSlack slack = new StubSlack();
                StubProxy proxy = new StubProxy(slack.api().getPort(), 0);
                SlackClient through = new SlackClient("xoxb-1", BEYOND, Optional.of(proxy.address()));
                SlackClient directly = new SlackClient("xoxb-1", BEYOND, Optional.empty())) {
            assertThat(reply(through)).isInstanceOf(ApiReply.Ok.class);
            assertThat(proxy.asked()).containsExactly("POST http://slack.invalid/api/auth.test HTTP/1.1");
            assertThat(reply(directly)).isInstanceOf(ApiReply.NoAnswer.class);
        }
    }

    @Test
    void the_socket_is_opened_through_the_proxy() throws IOException {
        try (SlackFixture rig = new SlackFixture();
                StubSocket socket = new StubSocket();
                StubProxy proxy = new StubProxy(
                        rig.slack.api().getPort(), URI.create(socket.url()).getPort());
                SlackClient api = new SlackClient("xoxb-1", BEYOND, Optional.of(proxy.address()));
                SocketMode mode = new SocketMode(rig.app(), api, "xapp-1", Duration.ofHours(1))) {
            rig.slack.always("apps.connections.open", "{\"ok\":true,\"url\":\"ws://localhost:1/link\"}");
            mode.start();
            Installations.await(() -> mode.notReady().isEmpty());

            socket.send("e1", "slash_commands", "{\"command\":\"/x\",\"user_id\":\"UANA\",\"text\":\"there\"}");
            assertThat(socket.acknowledged().toString()).contains("You said there.");
            assertThat(proxy.asked()).anyMatch(line -> line.startsWith("CONNECT ") && line.contains(":1 "));
        }
    }

    private static ApiReply<?> reply(SlackClient api) {
        return api.call(client -> client.authTest(request -> request));
    }
}
