package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.RawPost;
import dev.candor.RecordedLog;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackEventsTest extends SlackTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String COMMAND = "command=%2Fplatform-feedback&user_id=UANA&text=ci";

    /** The headers look like Slack's; only the body shows the forgery. */
    private static final Map<String, String> RECENT = Map.of(
            "X-Slack-Request-Timestamp",
            String.valueOf(SlackFixture.NOW.getEpochSecond()),
            "X-Slack-Signature",
            "v0=00");

    @Test
    void a_freshly_signed_request_is_accepted() {
        assertThat(rig.signed(FORM, COMMAND).statusCode()).isEqualTo(200);
        assertThat(rig.interactions.next()).isEqualTo("command UANA 'ci'");
    }

    @ParameterizedTest(name = "{0} seconds: {1}")
    @CsvSource({"-300, 200", "-301, 401", "300, 200", "301, 401", "-86400, 401", "86400, 401"})
    void timestamps_within_five_minutes_are_accepted(long seconds, int status) {
        Instant at = SlackFixture.NOW.plusSeconds(seconds);

        assertThat(rig.send(rig.request(FORM, COMMAND, at, SlackFixture.sign(COMMAND, at, "s3cr3t")))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void a_forged_request_is_refused_and_has_no_effect() {
        String forged = SlackFixture.sign(COMMAND, SlackFixture.NOW, "guess");
        String ofAnotherBody = SlackFixture.sign(COMMAND + "x", SlackFixture.NOW, "s3cr3t");
        String ofAnotherTime = SlackFixture.sign(COMMAND, SlackFixture.NOW.plus(Duration.ofSeconds(1)), "s3cr3t");

        for (String signature : new String[] {forged, ofAnotherBody, ofAnotherTime, "v0=", "", "v1=00", "ü"}) {
            HttpResponse<String> response = rig.send(rig.request(FORM, COMMAND, SlackFixture.NOW, signature));
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).isEmpty();
        }
        assertThat(rig.interactions.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1e9", "99999999999999999999", "1795514400.5"})
    void a_garbled_timestamp_is_refused(String timestamp) {
        HttpRequest.Builder request = HttpRequest.newBuilder(rig.uri())
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", SlackFixture.sign(COMMAND, SlackFixture.NOW, "s3cr3t"))
                .POST(HttpRequest.BodyPublishers.ofString(COMMAND));

        assertThat(rig.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void a_request_without_a_signature_is_refused() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(rig.uri()).POST(HttpRequest.BodyPublishers.ofString(COMMAND));

        assertThat(rig.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void a_body_over_one_megabyte_is_refused() throws IOException {
        int much = (1 << 20) + 1;

        assertThat(RawPost.announcing(much, rig.uri(), RECENT)).isEqualTo(413);
        assertThat(RawPost.sending(much, rig.uri(), RECENT)).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload=%7B",
                "payload=[]",
                "payload=%7B%22type%22%3A%22block_actions%22%7D",
                "payload=%7B%22type%22%3A%22nonsense%22%7D",
                "{\"type\":\"event_callback\"}",
                "hello",
                ""
            })
    void a_signed_but_unreadable_body_is_refused(String body) {
        assertThat(rig.signed(FORM, body).statusCode()).isEqualTo(400);
        assertThat(rig.interactions.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void only_post_is_accepted(String method) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(rig.uri()).method(method, HttpRequest.BodyPublishers.noBody());
        RECENT.forEach(request::header);

        assertThat(rig.send(request).statusCode()).isIn(405, 501);
    }

    @Test
    void the_url_verification_challenge_is_answered() {
        HttpResponse<String> response =
                rig.signed("application/json", "{\"type\":\"url_verification\",\"challenge\":\"abc\",\"token\":\"t\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("abc");
    }

    @Test
    void unknown_events_and_interactions_are_acknowledged() {
        assertThat(rig.signed("application/json", """
                        {"type":"event_callback","team_id":"T1","event":{"type":"message","user":"UANA","text":"hi"}}""").statusCode()).isEqualTo(200);
        assertThat(rig.interaction("""
                        {"type":"shortcut","callback_id":"x","user":{"id":"UANA"},"team":{"id":"T1"}}""").statusCode()).isEqualTo(200);
        assertThat(rig.interactions.asked).isEmpty();
    }

    @Test
    void a_wrong_secret_is_reported_after_several_refusals_until_a_request_is_accepted() {
        refuse("guess", SlackFixture.NOW);
        refuse("guess", SlackFixture.NOW);
        assertThat(rig.refused.notReady()).as("forged requests").isEmpty();
        refuse("guess", SlackFixture.NOW);
        assertThat(rig.refused.notReady())
                .contains("slack requests: the last 3 were refused (401): they are not signed with"
                        + " SLACK_SIGNING_SECRET; set it to the Signing Secret under Basic Information of the app,"
                        + " without quotes");
        assertThat(rig.refused.total()).isEqualTo(3);

        rig.signed(FORM, COMMAND);
        assertThat(rig.refused.notReady()).isEmpty();
        assertThat(rig.refused.total()).as("never forgotten").isEqualTo(3);
    }

    @Test
    void a_wrong_clock_is_distinguished_from_a_wrong_secret() {
        for (int i = 0; i < 3; i++) {
            refuse("s3cr3t", SlackFixture.NOW.minusSeconds(3_600));
        }
        assertThat(rig.refused.notReady().orElse("")).contains("set the clock").doesNotContain("SECRET");
    }

    @Test
    void each_cause_of_refusals_is_logged_once_with_the_way_out() {
        try (RecordedLog log = new RecordedLog(RefusedRequests.class)) {
            for (int i = 0; i < 5; i++) {
                refuse("guess", SlackFixture.NOW);
            }
            refuse("s3cr3t", SlackFixture.NOW.minusSeconds(3_600));
            assertThat(log.lines())
                    .satisfiesExactly(
                            secret -> assertThat(secret).contains("SLACK_SIGNING_SECRET", "without quotes"),
                            time -> assertThat(time).contains("set the clock"));
        }
    }

    @Test
    void unsigned_requests_do_not_affect_readiness() {
        for (int i = 0; i < 5; i++) {
            rig.send(HttpRequest.newBuilder(rig.uri()).POST(HttpRequest.BodyPublishers.ofString(COMMAND)));
        }
        assertThat(rig.refused.notReady()).isEmpty();
        assertThat(rig.refused.total()).isZero();
    }

    @Test
    void forgeries_do_not_affect_readiness_while_slack_gets_through_or_after_ten_minutes() {
        rig.signed(FORM, COMMAND);
        for (int i = 0; i < 5; i++) {
            refuse("guess", SlackFixture.NOW);
        }
        assertThat(rig.refused.notReady()).isEmpty();

        rig.now = SlackFixture.NOW.plus(Duration.ofHours(1));
        refuse("guess", rig.now);
        assertThat(rig.refused.notReady()).isPresent();
        rig.now = rig.now.plus(Duration.ofMinutes(10));
        assertThat(rig.refused.notReady()).isEmpty();
    }

    private void refuse(String secret, Instant at) {
        assertThat(rig.send(rig.request(FORM, COMMAND, at, SlackFixture.sign(COMMAND, at, secret)))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_blank_signing_secret_is_refused() {
        assertThatThrownBy(() -> new SlackEvents(rig.app(), " ", rig.refused, () -> SlackFixture.NOW))
                .hasMessageStartingWith("SLACK_SIGNING_SECRET is blank");
    }
}
