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
final class TroubleWithSlackTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void it_starts_without_slack_says_so_and_catches_up(Transport line) {
        try (BotFixture stage = BotFixture.dark(folder, line)) {
            stage.workspace.down();
            stage.start();
            Wire wire = new Wire(stage);
            assertThat(wire.get("/healthz").statusCode()).isEqualTo(200);
            BotFixture.await("the reason", () -> !wire.get("/readyz").body().contains("not asked yet"));
            HttpResponse<String> unready = wire.get("/readyz");
            assertThat(unready.statusCode()).isEqualTo(503);
            assertThat(unready.body()).contains("slack: auth.test");

            stage.clock.strike();
            stage.clock.windTo(BotFixture.TUESDAY_TEN);
            assertThat(stage.app().openWaves()).isEmpty();

            stage.workspace.up();
            stage.awaitReadiness();
            assertThat(wire.get("/readyz").statusCode()).isEqualTo(200);
            stage.clock.wind(Duration.ofMinutes(2), Duration.ofSeconds(6));
            assertThat(stage.app().openWaves()).hasSize(1);
            stage.ask();
            assertThat(stage.letters(BotFixture.YOU)).hasSize(1);
        }
    }

    @Test
    void everybody_is_asked_once_whatever_happens_on_the_way() {
        try (BotFixture stage = BotFixture.set(folder, Transport.HTTP)) {
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
                stage.workspace.faults().next("chat.postMessage", fault);
            }
            // Where it is unsure it looks first, and looking fails too.
            stage.workspace.faults().next("conversations.history", Fault.serverError());
            stage.open();
            // New York, and Kolkata the next morning if it was held up until the evening.
            stage.clock.windTo(Instant.parse("2026-11-25T11:00:00Z"));
            assertThat(stage.workspace.faults().take("chat.postMessage")).isEmpty();
            assertThat(stage.atWork())
                    .allSatisfy(id -> assertThat(stage.letters(id)).hasSize(1));
        }
    }
}
