package dev.candor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.demo.api.RateSettings;
import dev.candor.demo.workspace.Fault;
import dev.candor.demo.workspace.Message;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rate limits, injected faults and outages of the Web API. */
final class RateLimitsTest {
    private final SimulatedWorkspace slack = Acme.start();
    private final WebApiClient bot = Acme.bot(slack);

    @AfterEach
    void close() {
        slack.close();
    }

    @ParameterizedTest
    @CsvSource({
        "users.list,             20,  3", // tier 2
        "usergroups.list,        20,  3",
        "conversations.info,     50,  2", // tier 3
        "chat.update,            50,  2",
        "users.info,             100, 1", // tier 4
        "views.open,             100, 1"
    })
    void a_method_has_a_limit_per_minute(String method, int perMinute, String retryAfter) {
        for (int i = 0; i < perMinute; i++) {
            assertThat(bot.reply(method, "channel", "C0CI").status()).isEqualTo(200);
        }
        WebApiClient.Reply refused = bot.reply(method, "channel", "C0CI");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.error()).isEqualTo("ratelimited");
        assertThat(refused.headers().get("retry-after")).containsExactly(retryAfter);
        assertThat(slack.webApi().limited(method)).isEqualTo(1);
        assertThat(slack.webApi().calls(method)).isEqualTo(perMinute + 1);
        slack.clock().advance(Duration.ofSeconds(Long.parseLong(retryAfter)));
        assertThat(bot.reply(method, "channel", "C0CI").status()).isEqualTo(200);
    }

    @Test
    void a_channel_accepts_a_short_burst_and_then_one_message_a_second() {
        for (int i = 0; i < 4; i++) {
            assertThat(post("C0CI").status()).isEqualTo(200);
        }
        assertThat(post("C0CI").status()).isEqualTo(429);
        assertThat(post("U0ANA").status()).as("another channel").isEqualTo(200);
        slack.clock().advance(Duration.ofSeconds(1));
        assertThat(post("C0CI").status()).isEqualTo(200);
        assertThat(post("C0CI").headers().get("retry-after")).containsExactly("1");
        assertThat(slack.state().messages().in("C0CI")).hasSize(5);
    }

    @Test
    void the_workspace_has_a_message_limit_per_minute() {
        SimulatorSettings strict = SimulatorSettings.standard().limitedBy(new RateSettings(4, 6, 1));
        try (SimulatedWorkspace small = Acme.start(strict)) {
            WebApiClient other = Acme.bot(small);
            String[] people = {"U0ANA", "U0BEN", "U0CHI", "U0RAVI", "U0JIN", "U0ZOE"};
            for (String person : people) {
                assertThat(other.reply("chat.postMessage", "channel", person, "text", "hi")
                                .status())
                        .isEqualTo(200);
            }
            WebApiClient.Reply refused = other.reply("chat.postMessage", "channel", "U0YUSUF", "text", "hi");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers().get("retry-after")).containsExactly("10");
            assertThat(small.as("U0YUSUF").directMessages()).isEmpty();
        }
    }

    @Test
    void each_arranged_fault_happens_once() throws IOException {
        slack.faults().next("chat.postMessage", Fault.rateLimited(Duration.ofSeconds(30)));
        slack.faults().next("chat.postMessage", Fault.serverError());
        slack.faults().next("chat.postMessage", Fault.error("fatal_error"));
        slack.faults().next("chat.postMessage", Fault.hang(Duration.ofMillis(50)));
        assertThat(post("C0CI").headers().get("retry-after")).containsExactly("30");
        assertThat(post("C0CI").status()).isEqualTo(500);
        assertThat(post("C0CI").error()).isEqualTo("fatal_error");
        assertThat(slack.state().messages().in("C0CI")).isEmpty();
        assertThat(post("C0CI").error()).isEmpty();
        assertThat(post("C0CI").error()).isEmpty();
        assertThat(slack.state().messages().in("C0CI")).hasSize(2);
    }

    @Test
    void a_connection_breaks_before_or_after_the_message_is_stored() {
        slack.faults().next("chat.postMessage", Fault.dropBefore());
        assertThatThrownBy(() -> bot.send("chat.postMessage", "channel", "C0CI", "text", "before"))
                .isInstanceOf(IOException.class);
        slack.faults().next("chat.postMessage", Fault.dropAfter());
        assertThatThrownBy(() -> bot.send("chat.postMessage", "channel", "C0CI", "text", "after"))
                .isInstanceOf(IOException.class);
        assertThat(slack.state().messages().in("C0CI"))
                .extracting(Message::text)
                .containsExactly("after");
    }

    @Test
    void a_workspace_that_is_down_refuses_connections_until_it_is_up_again() {
        String url = slack.apiUrl();
        slack.down();
        assertThatThrownBy(() -> bot.send("auth.test")).isInstanceOf(IOException.class);
        slack.up();
        assertThat(slack.apiUrl()).isEqualTo(url);
        assertThat(bot.reply("auth.test").error()).isEmpty();
    }

    private WebApiClient.Reply post(String channel) {
        return bot.reply("chat.postMessage", "channel", channel, "text", "hi");
    }
}
