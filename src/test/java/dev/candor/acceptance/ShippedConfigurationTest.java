package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unchanged shipped configuration in the demo's workspace. */
@Tag("slow")
final class ShippedConfigurationTest {
    private static final Instant NEXT_WEEK = Instant.parse("2026-12-01T13:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void owners_are_not_asked_about_their_own_product() {
        try (BotFixture fixture = BotFixture.withShippedConfiguration(folder)) {
            assertThat(DatabaseReader.roster(fixture))
                    .contains("U0ADMIN", "U0ANA", BotFixture.YOU)
                    .doesNotContain("U0PM", "U0TARIQ", "U0EWA");
            UserDriver owner = fixture.as("U0PM");
            owner.openHome();
            owner.await(
                    "the home tab",
                    () -> owner.home()
                            .filter(
                                    home -> home.words()
                                            .contains(
                                                    "A survey is open until Tuesday 1 December, 10:00 your time.\nIts surveys leave you out.")));
        }
    }

    @Test
    void owners_can_ask_one_survey_beside_a_scheduled_one_and_nobody_is_asked_three_times_in_a_week() {
        try (BotFixture fixture = BotFixture.withShippedConfiguration(folder)) {
            UserDriver owner = fixture.as("U0PM");
            assertThat(askSatisfactionWithCi(fixture, owner)).doesNotContain("gets in the way");
            assertThat(fixture.users.submit("U0PM")).contains("CI: about 60 people are being asked");
            fixture.deliverPrompts();
            assertThat(asked(fixture))
                    .as("each at a moment of its own")
                    .containsExactlyInAnyOrder(
                            "How is CI for you? 5 questions and 1 comment, about 2 minutes.",
                            "How is CI for you? 1 question, about 10 seconds.");

            owner.command("/platform-feedback ask storage");
            assertThat(owner.awaitModal("ask").words())
                    .contains("nobody can be asked now. People are asked at most 2 surveys in 7 days,"
                            + " and most of its people were asked by “CI pulse” and “Satisfaction”.")
                    .doesNotContain("ask now.");

            fixture.clock.advance(Duration.between(fixture.clock.instant(), NEXT_WEEK), Duration.ofMinutes(30));
            fixture.deliver();
            assertThat(asked(fixture))
                    .as("a week later another product is due")
                    .last()
                    .asString()
                    .startsWith("How is Kubernetes for you?");
        }
    }

    private static String askSatisfactionWithCi(BotFixture fixture, UserDriver owner) {
        owner.command("/platform-feedback ask ci");
        owner.awaitModal("ask");
        owner.pick("survey", "ci_csat");
        return fixture.users
                .awaitModal("U0PM", "Overall, how satisfied are you with CI?")
                .words();
    }

    private static List<String> asked(BotFixture fixture) {
        return fixture.users.directMessages("U0ANA").stream()
                .map(Message::text)
                .filter(text -> text.startsWith("How is "))
                .toList();
    }
}
