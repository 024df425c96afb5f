package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Channels;
import dev.candor.demo.workspace.Identity;
import dev.candor.demo.workspace.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes to channels and to the installation lose no message, and are alerted once to the people who can fix them. */
@Tag("slow")
final class ChannelChangesTest {
    private static final String BOT = Identity.ACME.botUserId();
    private static final List<String> OWNERS = List.of("U0PM", "U0TARIQ", "U0EWA");
    private static final List<String> TEN = List.of(
            "U0ANA", "U0BEN", "U0CHI", "U0LENA", "U0MAGDA", "U0AMIR", "U0GRACE", "U0HIRO", "U0NADIA", "U0DESMOND");
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @TempDir
    private Path folder;

    @Test
    void a_bot_removed_from_a_channel_alerts_the_owners_once_and_posts_after_its_return() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            fixture.workspace.state().channels().leave("C0CI", BOT);
            windTo(fixture, BotFixture.CLOSES.plus(TWO_DAYS));
            assertThat(fixture.users.posts("C0CI")).isEmpty();
            for (String owner : OWNERS) {
                assertThat(alerts(fixture, owner))
                        .as(owner)
                        .hasSize(1)
                        .first()
                        .satisfies(alert -> assertThat(alert.words())
                                .contains("cannot post in the channel of CI: ", "/invite @Candor")
                                .as("no id of Slack's, and no person")
                                .doesNotContain("C0CI", "U0ANA"));
            }
            assertThat(alerts(fixture, BotFixture.YOU)).isEmpty();

            fixture.workspace.state().channels().join("C0CI", BOT);
            fixture.clock.advance(Duration.ofMinutes(30));
            assertThat(fixture.users.posts("C0CI")).hasSize(1);
            fixture.workspace.state().channels().leave("C0CI", BOT);
            fixture.clock.advance(Duration.ofDays(1), Duration.ofHours(3));
            assertThat(alerts(fixture, "U0PM"))
                    .as("no second alert without a new message")
                    .hasSize(1);
        }
    }

    @Test
    void an_archived_team_channel_alerts_the_admins() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            for (String id : TEN) {
                fixture.users.answer(id, 4);
            }
            fixture.workspace.state().channels().archive("C0PAY");
            windTo(fixture, BotFixture.CLOSES.plus(TWO_DAYS));
            assertThat(fixture.users.posts("C0CI")).hasSize(1);
            assertThat(alerts(fixture, "U0ADMIN"))
                    .hasSize(1)
                    .first()
                    .satisfies(alert ->
                            assertThat(alert.words()).contains("channel of Payments: ", "unarchive the channel"));
            assertThat(alerts(fixture, "U0PM")).isEmpty();
        }
    }

    @Test
    void a_renamed_and_now_private_channel_still_gets_its_result() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            Channels channels = fixture.workspace.state().channels();
            Channel was = channels.get("C0CI");
            channels.put(new Channel(was.id(), "builds", Channel.Kind.PRIVATE, was.topic(), false, was.members()));
            windTo(fixture, BotFixture.CLOSES);
            fixture.deliver();
            assertThat(fixture.users.posts("C0CI")).hasSize(1);
        }
    }

    @Test
    void a_revoked_token_makes_the_bot_unready_and_messages_are_sent_after_its_replacement() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            RawHttpClient http = new RawHttpClient(fixture);
            fixture.clock.advanceTo(BotFixture.OPENS);
            fixture.workspace.state().faults().revokeTokens(true);
            fixture.deliverPrompts();
            Polling.await("the reason", () -> http.get("/readyz").body().contains("token_revoked"));
            assertThat(http.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(http.get("/readyz").body()).contains("set SLACK_BOT_TOKEN to its new token");
            int posts = fixture.workspace.webApi().calls("chat.postMessage");
            fixture.clock.advance(Duration.ofMinutes(30));
            assertThat(fixture.workspace.webApi().calls("chat.postMessage")).isEqualTo(posts);

            fixture.workspace.state().faults().revokeTokens(false);
            fixture.restart(); // As an operator would, with the new token.
            fixture.clock.advance(Duration.ofHours(1), Duration.ofMinutes(1));
            fixture.deliver();
            assertThat(fixture.users.directMessages(BotFixture.YOU)).hasSize(1);
        }
    }

    private static void windTo(BotFixture fixture, Instant then) {
        fixture.clock.advance(Duration.between(fixture.clock.instant(), then), Duration.ofHours(3));
    }

    private static List<Message> alerts(BotFixture fixture, String person) {
        return fixture.users.directMessages(person).stream()
                .filter(message -> message.words().startsWith("Candor cannot"))
                .toList();
    }
}
