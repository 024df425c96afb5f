package dev.candor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.StubBot.Request;
import dev.candor.demo.StubBot.Response;
import dev.candor.demo.user.UserDriver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests to the bot are signed and time out after three seconds; events are retried. */
final class DeliveryTest {
    private final SimulatedWorkspace slack = Acme.start();
    private final UserDriver ana = slack.as("U0ANA");
    private final AtomicReference<Response> answer = new AtomicReference<>(Response.OK);
    private final CountDownLatch released = new CountDownLatch(1);
    private StubBot bot;

    @BeforeEach
    void connect() throws IOException {
        bot = new StubBot(request -> {
            if (request.payload().path("text").asText().equals("dawdle")) {
                await();
            }
            return answer.get();
        });
        slack.deliverTo(bot.address());
    }

    @AfterEach
    void close() {
        released.countDown();
        bot.close();
        slack.close();
    }

    @Test
    void a_request_is_signed_over_its_exact_bytes_at_the_real_time() throws GeneralSecurityException {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ana.command("/tiny grüße & <b> 日本");
        Request request = bot.last();
        String timestamp = request.header("X-Slack-Request-Timestamp");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(slack.credentials().signingSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal(("v0:" + timestamp + ":" + request.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(request.header("X-Slack-Signature"))
                .isEqualTo("v0=" + HexFormat.of().formatHex(expected));
        assertThat(Instant.ofEpochSecond(Long.parseLong(timestamp))).isBetween(before, Instant.now());
        assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.payload().path("text").asText()).isEqualTo("grüße & <b> 日本");
    }

    @Test
    void a_failed_event_is_retried_at_once_after_one_minute_and_after_five_minutes() {
        answer.set(new Response(500, ""));
        ana.openHome();
        assertThat(retries()).containsExactly("null", "1");
        slack.clock().advance(Duration.ofSeconds(59));
        assertThat(retries()).containsExactly("null", "1");
        slack.clock().advance(Duration.ofSeconds(1));
        assertThat(retries()).containsExactly("null", "1", "2");
        slack.clock().advance(Duration.ofSeconds(299));
        assertThat(retries()).hasSize(3);
        slack.clock().advance(Duration.ofSeconds(1));
        assertThat(retries()).hasSize(4);
        slack.clock().advance(Duration.ofHours(5));
        assertThat(retries()).containsExactly("null", "1", "2", "3");
        assertThat(bot.last().header("X-Slack-Retry-Reason")).isEqualTo("http_error");
        assertThat(bot.requests())
                .extracting(request -> request.payload().path("event_id").asText())
                .containsOnly("Ev1");
        assertThat(slack.problems()).hasSize(4);
    }

    @Test
    void an_acknowledged_event_is_not_retried() {
        answer.set(new Response(500, ""));
        ana.openHome();
        answer.set(Response.OK);
        slack.clock().advance(Duration.ofHours(1));
        assertThat(retries()).containsExactly("null", "1", "2");
    }

    @Test
    void an_event_can_be_duplicated_or_delayed() {
        slack.faults().duplicateNextEvent();
        ana.openHome();
        assertThat(bot.requests())
                .extracting(request -> request.payload().path("event_id").asText())
                .containsExactly("Ev1", "Ev2");
        slack.faults().delayNextEvent(Duration.ofMinutes(10));
        ana.openHome();
        assertThat(bot.requests()).hasSize(2);
        slack.clock().advance(Duration.ofMinutes(10));
        assertThat(bot.requests()).hasSize(3);
    }

    @Test
    void an_event_that_the_manifest_does_not_name_is_never_sent() {
        ana.post("hello?");
        assertThat(bot.requests()).isEmpty();
    }

    @Test
    void a_bot_that_takes_longer_than_three_seconds_times_out() {
        try (SimulatedWorkspace strict = Acme.start(SimulatorSettings.standard())) {
            strict.deliverTo(bot.address());
            UserDriver user = strict.as("U0ANA");
            user.command("/tiny dawdle");
            assertThat(user.ephemerals().get(0).text()).isEqualTo("/tiny failed with the error \"operation_timeout\"");
            assertThat(strict.problems()).containsExactly("/tiny: http_timeout (no acknowledgement within 3 s)");
        }
    }

    @Test
    void a_stopped_bot_cannot_be_reached() {
        bot.close();
        ana.command("/tiny");
        assertThat(slack.problems()).singleElement().asString().startsWith("/tiny: connection_failed");
    }

    private List<String> retries() {
        return bot.requests().stream()
                .map(request -> request.header("X-Slack-Retry-Num"))
                .toList();
    }

    private void await() {
        try {
            assertThat(released.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
