package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.workspace.Fault;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack is down, refuses, or breaks off in the middle. */
final class SlackOutageTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_bot_started_during_a_slack_outage_reports_it_and_catches_up(Transport transport) {
        try (BotFixture fixture = BotFixture.withoutBot(folder, transport)) {
            fixture.workspace.down();
            fixture.start();
            RawHttpClient http = new RawHttpClient(fixture);
            assertThat(http.get("/healthz").statusCode()).isEqualTo(200);
            BotFixture.await("the reason", () -> !http.get("/readyz").body().contains("not asked yet"));
            HttpResponse<String> unready = http.get("/readyz");
            assertThat(unready.statusCode()).isEqualTo(503);
            assertThat(unready.body()).contains("slack: auth.test");

            fixture.clock.notifyListeners();
            fixture.clock.advanceTo(BotFixture.OPENS);
            assertThat(fixture.app().openWaves()).isEmpty();

            fixture.workspace.up();
            fixture.awaitReadiness();
            assertThat(http.get("/readyz").statusCode()).isEqualTo(200);
            fixture.clock.advance(Duration.ofMinutes(2), Duration.ofSeconds(6));
            assertThat(fixture.app().openWaves()).hasSize(1);
            fixture.deliverPrompts();
            assertThat(fixture.directMessages(BotFixture.YOU)).hasSize(1);
        }
    }

    @Test
    void everyone_is_asked_once_despite_failing_calls() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            for (Fault fault : new Fault[] {
                Fault.rateLimited(Duration.ofSeconds(30)),
                Fault.dropAfter(),
                Fault.dropBefore(),
                Fault.serverError(),
                Fault.error("fatal_error"),
                Fault.dropAfter(),
                Fault.rateLimited(Duration.ofSeconds(2)),
                Fault.dropAfter()
            }) {
                fixture.workspace.faults().next("chat.postMessage", fault);
            }
            // Where it is unsure it looks first, and looking fails too.
            fixture.workspace.faults().next("conversations.history", Fault.serverError());
            fixture.open();
            // New York, and Kolkata the next morning if it was held up until the evening.
            fixture.clock.advanceTo(Instant.parse("2026-11-25T11:00:00Z"));
            assertThat(fixture.workspace.faults().take("chat.postMessage")).isEmpty();
            assertThat(fixture.atWork())
                    .allSatisfy(id -> assertThat(fixture.directMessages(id)).hasSize(1));
        }
    }
}
