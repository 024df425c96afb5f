package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.RecordedLog;
import dev.candor.core.scheduling.AlertSender;
import dev.candor.demo.workspace.Fault;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack is down, refuses calls, or breaks connections. */
@Tag("slow")
final class SlackOutageTest {
    /** More calls than any test makes. */
    private static final int ALL_CALLS = 10_000;

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
            Polling.await("the reason", () -> !http.get("/readyz").body().contains("not asked yet"));
            HttpResponse<String> unready = http.get("/readyz");
            assertThat(unready.statusCode()).isEqualTo(503);
            assertThat(unready.body()).contains("slack: auth.test");

            fixture.clock.notifyListeners();
            fixture.clock.advanceTo(BotFixture.OPENS);
            assertThat(fixture.app().openWaves()).isEmpty();

            fixture.workspace.up();
            fixture.awaitReadiness();
            http.awaitReady();
            fixture.clock.advance(Duration.ofMinutes(2), Duration.ofSeconds(6));
            assertThat(fixture.app().openWaves()).hasSize(1);
            fixture.deliverPrompts();
            assertThat(fixture.users.directMessages(BotFixture.YOU)).hasSize(1);
        }
    }

    @Test
    void an_unreadable_audience_is_reported_in_readiness_and_alerts_the_owners_once() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            RawHttpClient http = new RawHttpClient(fixture);
            fixture.workspace.faults().next("conversations.members", ALL_CALLS, Fault.error("missing_scope"));
            fixture.clock.advanceTo(BotFixture.OPENS);
            fixture.clock.advance(Duration.ofMinutes(10), Duration.ofSeconds(30));
            assertThat(fixture.app().openWaves()).isEmpty();
            HttpResponse<String> unready = http.get("/readyz");
            assertThat(unready.statusCode()).isEqualTo(503);
            assertThat(unready.body())
                    .contains(
                            "survey ci-pulse waits to open: the audience of CI: C0ENG: missing_scope",
                            "add the scope under OAuth");
            assertThat(fixture.users.directMessages("U0PM"))
                    .singleElement()
                    .satisfies(alert -> assertThat(alert.words())
                            .contains("The survey “CI pulse” about CI is due and waits", "missing_scope"));

            removeFaults(fixture, "conversations.members");
            fixture.clock.advance(Duration.ofMinutes(3), Duration.ofSeconds(30));
            assertThat(fixture.app().openWaves()).hasSize(1);
            http.awaitReady();
            // The prompt may be there by now.
            assertThat(fixture.users.directMessages("U0PM"))
                    .filteredOn(message -> message.words().contains("is due and waits"))
                    .hasSize(1);
        }
    }

    @Test
    void a_missing_permission_to_post_is_reported_in_readiness_and_logged_once() {
        try (RecordedLog log = new RecordedLog(AlertSender.class);
                BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            RawHttpClient http = new RawHttpClient(fixture);
            fixture.workspace.faults().next("chat.postMessage", ALL_CALLS, Fault.error("missing_scope"));
            fixture.open();
            HttpResponse<String> unready = http.get("/readyz");
            assertThat(unready.statusCode()).isEqualTo(503);
            assertThat(unready.body())
                    .contains("slack: messages cannot be sent: missing_scope", "add the scope under OAuth");
            assertThat(log.lines()).hasSize(1);

            removeFaults(fixture, "chat.postMessage");
            fixture.clock.advance(Duration.ofMinutes(12), Duration.ofSeconds(30));
            http.awaitReady();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat:write", "channels:read", "im:history"})
    void a_missing_scope_is_reported_before_it_is_needed(String scope) {
        try (BotFixture fixture = BotFixture.withoutScope(folder, scope)) {
            RawHttpClient http = new RawHttpClient(fixture);
            Polling.await("the answer", () -> http.get("/readyz").body().contains("lacks"));
            assertThat(http.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(http.get("/readyz").body())
                    .contains("slack: the token lacks " + scope + "; add them under OAuth & Permissions");
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
            // The search before a retry fails too.
            fixture.workspace.faults().next("conversations.history", Fault.serverError());
            fixture.open();
            // Late enough for New York, and for Kolkata the next morning.
            fixture.clock.advanceTo(Instant.parse("2026-11-25T11:00:00Z"));
            assertThat(fixture.workspace.faults().take("chat.postMessage")).isEmpty();
            assertThat(fixture.users.atWork())
                    .allSatisfy(
                            id -> assertThat(fixture.users.directMessages(id)).hasSize(1));
        }
    }

    private static void removeFaults(BotFixture fixture, String method) {
        Optional<Fault> arranged;
        do {
            arranged = fixture.workspace.faults().take(method);
        } while (arranged.isPresent());
    }
}
