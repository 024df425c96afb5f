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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels and the installation change under the bot: what waits is not lost, and whoever can mend it hears of it once. */
final class ShiftingSlackTest {
    private static final String BOT = Identity.ACME.botUserId();
    private static final List<String> OWNERS = List.of("U0PM", "U0TARIQ", "U0EWA");
    private static final List<String> TEN = List.of(
            "U0ANA", "U0BEN", "U0CHI", "U0LENA", "U0MAGDA", "U0AMIR", "U0GRACE", "U0HIRO", "U0NADIA", "U0DESMOND");
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @TempDir
    private Path folder;

    @Test
    void removed_from_a_channel_it_tells_the_owners_once_and_posts_when_it_is_back() {
        try (BotFixture stage = BotFixture.asking(folder, Transport.HTTP)) {
            stage.workspace.state().channels().leave("C0CI", BOT);
            windTo(stage, BotFixture.CLOSE.plus(TWO_DAYS));
            assertThat(stage.posts("C0CI")).isEmpty();
            for (String owner : OWNERS) {
                assertThat(notices(stage, owner))
                        .as(owner)
                        .hasSize(1)
                        .first()
                        .satisfies(notice -> assertThat(notice.words())
                                .contains("cannot post in the channel of CI (C0CI)", "/invite @Candor")
                                .as("never about a person")
                                .doesNotContain("U0ANA"));
            }
            assertThat(notices(stage, BotFixture.YOU)).isEmpty();

            stage.workspace.state().channels().join("C0CI", BOT);
            stage.clock.wind(Duration.ofMinutes(30));
            assertThat(stage.posts("C0CI")).hasSize(1);
            stage.workspace.state().channels().leave("C0CI", BOT);
            stage.clock.wind(Duration.ofDays(1), Duration.ofHours(3));
            assertThat(notices(stage, "U0PM"))
                    .as("nothing new to post, nothing new to say")
                    .hasSize(1);
        }
    }

    @Test
    void an_archived_channel_of_a_team_is_a_matter_for_the_admins() {
        try (BotFixture stage = BotFixture.asking(folder, Transport.HTTP)) {
            for (String id : TEN) {
                stage.answer(id, 4);
            }
            stage.workspace.state().channels().archive("C0PAY");
            windTo(stage, BotFixture.CLOSE.plus(TWO_DAYS));
            assertThat(stage.posts("C0CI")).hasSize(1);
            assertThat(notices(stage, "U0ADMIN"))
                    .hasSize(1)
                    .first()
                    .satisfies(notice -> assertThat(notice.words())
                            .contains("channel of Payments (C0PAY)", "unarchive the channel"));
            assertThat(notices(stage, "U0PM")).isEmpty();
        }
    }

    @Test
    void a_channel_that_is_renamed_and_made_private_gets_its_result() {
        try (BotFixture stage = BotFixture.asking(folder, Transport.HTTP)) {
            Channels channels = stage.workspace.state().channels();
            Channel was = channels.get("C0CI");
            channels.put(new Channel(was.id(), "builds", Channel.Kind.PRIVATE, was.topic(), false, was.members()));
            windTo(stage, BotFixture.CLOSE);
            stage.deliver();
            assertThat(stage.posts("C0CI")).hasSize(1);
        }
    }

    @Test
    void while_the_token_is_revoked_it_is_not_ready_and_sends_nothing_and_afterwards_everything() {
        try (BotFixture stage = BotFixture.set(folder, Transport.HTTP)) {
            Wire wire = new Wire(stage);
            stage.clock.windTo(BotFixture.TUESDAY_TEN);
            stage.workspace.state().faults().revokeTokens(true);
            stage.ask();
            BotFixture.await("the reason", () -> wire.get("/readyz").body().contains("token_revoked"));
            assertThat(wire.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(wire.get("/readyz").body()).contains("set SLACK_BOT_TOKEN to its new token");
            int posts = stage.workspace.webApi().calls("chat.postMessage");
            stage.clock.wind(Duration.ofMinutes(30));
            assertThat(stage.workspace.webApi().calls("chat.postMessage")).isEqualTo(posts);

            stage.workspace.state().faults().revokeTokens(false);
            stage.restart(); // With its new token.
            stage.clock.wind(Duration.ofHours(1), Duration.ofMinutes(1));
            stage.deliver();
            assertThat(stage.letters(BotFixture.YOU)).hasSize(1);
        }
    }

    private static void windTo(BotFixture stage, Instant then) {
        stage.clock.wind(Duration.between(stage.clock.instant(), then), Duration.ofHours(3));
    }

    private static List<Message> notices(BotFixture stage, String person) {
        return stage.letters(person).stream()
                .filter(message -> message.words().startsWith("Candor cannot"))
                .toList();
    }
}
