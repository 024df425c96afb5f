package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that Slack did not send, not now, or not like this: refused, and nothing is changed by them. */
final class RefusedRequestsTest {
    private static final String STOP = "command=%2Fplatform-feedback&text=stop&user_id=U0YOU&team_id=T0ACME";
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    private BotFixture stage;
    private Wire wire;
    private byte[] before;

    @BeforeEach
    void ask() {
        stage = BotFixture.asking(folder, Transport.HTTP);
        wire = new Wire(stage);
        before = Records.bytes(stage);
    }

    @AfterEach
    void nothing_has_changed() {
        byte[] after = Records.bytes(stage);
        stage.close();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void requests_that_slack_did_not_sign_now_are_refused() {
        Instant now = Instant.now();
        assertThat(wire.post(STOP, now, "a guess")).as("forged").isEqualTo(401);
        assertThat(wire.post(STOP, now, "---")).as("signed with a default").isEqualTo(401);
        assertThat(wire.post(STOP, now.minus(TEN_MINUTES), wire.secret()))
                .as("stale")
                .isEqualTo(401);
        assertThat(wire.post(STOP, now.plus(TEN_MINUTES), wire.secret()))
                .as("from the future")
                .isEqualTo(401);
        assertThat(wire.unsigned(STOP)).as("unsigned").isEqualTo(401);
        assertThat(wire.get("/slack/events").statusCode()).as("read, unsigned").isEqualTo(401);
    }

    @Test
    void requests_that_are_too_large_or_make_no_sense_are_refused() {
        Instant now = Instant.now();
        assertThat(wire.post(STOP + "&x=" + "y".repeat(2 << 20), now, wire.secret()))
                .as("two megabytes")
                .isEqualTo(413);
        assertThat(wire.post("payload=" + encoded("{\"type\":"), now, wire.secret()))
                .as("half a payload")
                .isEqualTo(400);
        assertThat(wire.post("payload=" + encoded("[]"), now, wire.secret()))
                .as("a list")
                .isEqualTo(400);
        assertThat(wire.post("", now, wire.secret())).as("nothing").isEqualTo(400);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
