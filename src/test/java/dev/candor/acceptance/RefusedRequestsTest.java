package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that are forged, stale, oversized or malformed are refused and change nothing. */
@Tag("slow")
final class RefusedRequestsTest {
    private static final String STOP = "command=%2Fplatform-feedback&text=stop&user_id=U0YOU&team_id=T0ACME";
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    private BotFixture fixture;
    private RawHttpClient http;
    private byte[] before;

    @BeforeEach
    void ask() {
        fixture = BotFixture.withOpenWave(folder, Transport.HTTP);
        http = new RawHttpClient(fixture);
        before = DatabaseReader.bytes(fixture);
    }

    @AfterEach
    void nothing_has_changed() {
        byte[] after = DatabaseReader.bytes(fixture);
        fixture.close();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void requests_without_a_current_slack_signature_are_refused() {
        Instant now = Instant.now();
        assertThat(http.post(STOP, now, "a guess")).as("forged").isEqualTo(401);
        assertThat(http.post(STOP, now, "---")).as("signed with a default").isEqualTo(401);
        assertThat(http.post(STOP, now.minus(TEN_MINUTES), http.secret()))
                .as("stale")
                .isEqualTo(401);
        assertThat(http.post(STOP, now.plus(TEN_MINUTES), http.secret()))
                .as("from the future")
                .isEqualTo(401);
        assertThat(http.unsigned(STOP)).as("unsigned").isEqualTo(401);
        assertThat(http.get("/slack/events").statusCode()).as("unsigned GET").isEqualTo(401);
    }

    @Test
    void a_wrong_signing_secret_is_reported_in_readiness_and_metrics() {
        http.awaitReady();
        for (int i = 0; i < 3; i++) {
            assertThat(http.post(STOP, Instant.now(), '"' + http.secret() + '"'))
                    .as("signed with the secret in quotation marks")
                    .isEqualTo(401);
        }
        assertThat(http.get("/readyz").statusCode()).isEqualTo(503);
        assertThat(http.get("/readyz").body()).contains("SLACK_SIGNING_SECRET", "without quotes");
        assertThat(http.get("/metrics").body()).contains("candor_slack_requests_refused_total 3.0");
    }

    @Test
    void oversized_and_malformed_requests_are_refused() throws IOException {
        Instant now = Instant.now();
        assertThat(http.announce(2 << 20)).as("two megabytes").isEqualTo(413);
        assertThat(http.post("payload=" + encoded("{\"type\":"), now, http.secret()))
                .as("truncated payload")
                .isEqualTo(400);
        assertThat(http.post("payload=" + encoded("[]"), now, http.secret()))
                .as("payload is a list")
                .isEqualTo(400);
        assertThat(http.post("", now, http.secret())).as("empty body").isEqualTo(400);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
