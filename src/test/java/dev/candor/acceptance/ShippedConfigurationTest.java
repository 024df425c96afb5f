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
    void owners_are_not_asked_about_their_own_product_and_nobody_is_asked_twice_in_a_week() {
        try (BotFixture fixture = BotFixture.withShippedConfiguration(folder)) {
            assertThat(DatabaseReader.roster(fixture))
                    .contains("U0ADMIN", "U0ANA", BotFixture.YOU)
                    .doesNotContain("U0PM", "U0TARIQ", "U0EWA");
            fixture.as("U0PM").command("/platform-feedback ask storage");
            assertThat(fixture.as("U0PM").awaitModal("ask").words())
                    .contains("nobody can be asked now. People are asked at most 1 survey in 7 days", "“CI pulse”")
                    .contains("It opens on Tuesday 15 December, 10:00 your time")
                    .doesNotContain("may ask them first", "ask now.");

            UserDriver owner = fixture.as("U0PM");
            owner.closeAll();
            owner.openHome();
            owner.await(
                    "the home tab",
                    () -> owner.home()
                            .filter(
                                    home -> home.words()
                                            .contains(
                                                    "A survey is open until Tuesday 1 December, 10:00 your time.\nIts surveys leave you out.")));

            assertThat(asked(fixture)).singleElement().asString().startsWith("How is CI for you?");
            fixture.clock.advance(Duration.between(fixture.clock.instant(), NEXT_WEEK), Duration.ofMinutes(30));
            fixture.deliver();
            assertThat(asked(fixture))
                    .as("a week later another product is due")
                    .singleElement()
                    .asString()
                    .startsWith("How is Kubernetes for you?");
        }
    }

    private static List<String> asked(BotFixture fixture) {
        return fixture.users.directMessages("U0ANA").stream()
                .map(Message::text)
                .filter(text -> text.startsWith("How is "))
                .toList();
    }
}
