package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InstallationTest {
    @Test
    void the_installation_keeps_trying_and_reports_why_while_slack_is_down() throws IOException {
        try (StubSlack slack = new StubSlack();
                SlackClient api = new SlackClient("xoxb-1", slack.api(), Optional.empty());
                Installation installation = new Installation(api, Duration.ofMillis(20))) {
            slack.always("auth.test", "{\"ok\":false,\"error\":\"invalid_auth\"}");
            assertThat(installation.notReady()).contains("slack: auth.test: not asked yet");

            installation.start();
            slack.call("auth.test");
            slack.call("auth.test");
            assertThat(installation.notReady())
                    .contains(
                            "slack: auth.test: invalid_auth – reinstall the app and set SLACK_BOT_TOKEN to its new token");

            slack.next("auth.test", 500, "", Map.of());
            slack.next("auth.test", """
                    {"ok":true,"team":"Acme","team_id":"T1","user":"candor","user_id":"UBOT","bot_id":"BBOT"}""");
            Installations.await(() -> installation.notReady().isEmpty());
            assertThat(installation.identity()).isEqualTo(Optional.of(new Installation.Identity("T1", "UBOT", "BBOT")));
        }
    }

    @Test
    void an_organisation_wide_installation_is_reported_with_the_way_out_until_it_is_fixed() throws IOException {
        try (StubSlack slack = new StubSlack();
                SlackClient api = new SlackClient("xoxb-1", slack.api(), Optional.empty());
                Installation installation = new Installation(api, Duration.ofMillis(5))) {
            slack.always("auth.test", """
                    {"ok":true,"team":"Acme Org","team_id":"E1","user":"candor","user_id":"UBOT","bot_id":"BBOT",
                     "enterprise_id":"E1","is_enterprise_install":true}""");
            installation.start();
            slack.call("auth.test");
            slack.call("auth.test");
            assertThat(installation.identity()).isEmpty();
            String why = installation.notReady().orElse("");
            assertThat(why).contains("installed for the whole organisation", "SLACK_BOT_TOKEN");
            assertThat(new SlackCheck(api, Instant::now).examine(new TreeMap<>()))
                    .as("the doctor says the same")
                    .contains(
                            SlackCheck.Result.of("token of candor in Acme Org", why.replace("slack: auth.test: ", "")));

            slack.always("auth.test", """
                    {"ok":true,"team":"Acme","team_id":"T1","user":"candor","user_id":"UBOT","bot_id":"BBOT"}""");
            Installations.await(() -> installation.notReady().isEmpty());
        }
    }

    @Test
    void a_missing_scope_is_reported_at_once() throws IOException {
        try (StubSlack slack = new StubSlack();
                SlackClient api = new SlackClient("xoxb-1", slack.api(), Optional.empty());
                Installation installation = new Installation(api)) {
            String bot = """
                    {"ok":true,"team":"Acme","team_id":"T1","user":"candor","user_id":"UBOT","bot_id":"BBOT"}""";
            String all = String.join(",", TokenScopes.NEEDED);
            slack.next("auth.test", 200, bot, Map.of("x-oauth-scopes", all.replace("chat:write", "chat:read")));
            slack.next("auth.test", 200, bot, Map.of("x-oauth-scopes", all));

            installation.askOnce();
            assertThat(installation.missingScopes())
                    .as("an answer without the header")
                    .isEmpty();
            installation.askOnce();
            assertThat(installation.notReady()).isEmpty();
            assertThat(installation.missingScopes())
                    .contains("slack: the token lacks chat:write; add them under OAuth & Permissions and reinstall the"
                            + " app");
            installation.askOnce();
            assertThat(installation.missingScopes()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "xoxb-1\n", "xoxb 1"})
    void a_token_with_blanks_is_refused(String token) {
        assertThatThrownBy(() -> new SlackClient(token, URI.create("https://slack.com/api/"), Optional.empty()))
                .hasMessage("SLACK_BOT_TOKEN must be one word without blanks, as Slack shows it");
    }
}
