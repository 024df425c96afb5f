package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.ConfigurationWatch;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A survey that is added to the configuration while the bot runs. */
@Tag("slow")
final class ReloadedSurveyTest {
    private static final String OWNER = "U0PM";
    private static final String ENGINEER = "U0ANA";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_product_and_a_survey_that_are_added_to_the_file_can_be_asked_without_a_restart(Transport transport)
            throws IOException {
        String shipped = Files.readString(Path.of("config/candor.yaml"));
        Path file = Files.writeString(folder.resolve("candor.yaml"), shipped);
        String contents = ConfigurationWatch.fingerprint(file);
        try (BotFixture bot = BotFixture.configuredBy(file, folder, transport)) {
            assertThat(bot.users.command(OWNER, "vault")).doesNotContain("no result about Vault");

            Files.writeString(file, AddedVault.to(shipped));
            ConfigurationWatch watch = new ConfigurationWatch(file, contents, bot.app(), bot.clock);
            watch.poll();
            watch.poll(); // The first sees the change, the second that it is complete.
            assertThat(bot.users.command(OWNER, "vault")).contains("no result about Vault");
            assertThat(bot.users.runOwnerCommand(OWNER, "ask vault")).contains("being asked");
            bot.deliverPrompts();
            // CI's survey may ask earlier or later.
            UserDriver engineer = bot.as(ENGINEER);
            Message prompt = engineer.awaitMessage(
                    bot.users.direct(ENGINEER), message -> message.words().contains("How is Vault for you?"));
            engineer.click(prompt, "prompt.rate.4");
            View form = engineer.awaitModal("ballot");
            assertThat(form.words()).contains("Overall, how satisfied are you with Vault?");
            engineer.submit();
            bot.users.awaitModal(ENGINEER, "whole record");
            assertThat(bot.workspace.problems()).isEmpty();
        }
    }
}
