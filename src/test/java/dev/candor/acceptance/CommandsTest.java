package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.workspace.Message;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command is answered, and for nobody's eyes but those of whoever typed it. */
final class CommandsTest {
    private static final String PM = "U0PM";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void what_can_be_looked_up_is_told_before_there_is_any_result(Transport line) {
        try (BotFixture stage = BotFixture.set(folder, line)) {
            assertThat(stage.command(BotFixture.YOU, ""))
                    .contains("CI", "Jenkins", "Kubernetes", "Object storage", "no result");
            for (String text : List.of("ci", "ci trend", "ci comments", "ci teams")) {
                assertThat(stage.command(BotFixture.YOU, text)).contains("CI: there is no result yet");
            }
            assertThat(stage.command(BotFixture.YOU, "compare ci jenkins")).contains("CI", "Jenkins");
            privacy_is_explained(stage);
            assertThat(stage.command(BotFixture.YOU, "help")).contains("What you can ask", "compare ci jenkins");
            assertThat(stage.command(BotFixture.YOU, "comparr ci jenkins"))
                    .contains("Did you mean", "/platform-feedback compare ci jenkins");
            assertThat(stage.command(BotFixture.YOU, "sing me a song <!channel>"))
                    .contains("not understood");
            nothing_was_said_aloud(stage);
        }
    }

    @Test
    void owners_start_and_close_a_survey_and_nobody_else_does() {
        try (BotFixture stage = BotFixture.set(folder, Transport.HTTP)) {
            assertThat(stage.command(BotFixture.YOU, "ask ci")).contains("Only the owners", "<@U0PM>", "S0PLATFORM");
            assertThat(stage.command(BotFixture.YOU, "close ci")).contains("Only the owners");
            assertThat(stage.command(BotFixture.YOU, "digest")).contains("Only owners of products and admins");
            assertThat(stage.app().openWaves()).isEmpty();

            stage.as(PM).command("/platform-feedback ask storage");
            assertThat(stage.as(PM).awaitModal("ask").words())
                    .contains("About 35 people are asked, of", "It closes on", "answers are expected");
            assertThat(stage.app().openWaves())
                    .as("nothing happens before it is submitted")
                    .isEmpty();
            assertThat(stage.submit(PM)).contains("Object storage", "people are being asked");
            assertThat(stage.command("U0TARIQ", "ask storage")).contains("open already");
            stage.ask();
            assertThat(stage.letters(BotFixture.YOU)).anyMatch(CommandsTest::isAboutStorage);
            assertThat(stage.letters("U0AMIR")).as("somebody in search").noneMatch(CommandsTest::isAboutStorage);

            assertThat(stage.order(PM, "close storage")).contains("closed", "Not enough answers to show safely");
            assertThat(stage.command(PM, "close storage")).contains("No survey about Object storage is open");
            assertThat(stage.app().openWaves())
                    .extracting(wave -> wave.survey().product())
                    .doesNotContain("storage");
            stage.deliver();
            assertThat(stage.posts("C0STORE")).hasSize(1);
            assertThat(stage.workspace.problems()).isEmpty();
        }
    }

    @Test
    void the_digest_is_posted_when_an_owner_asks_and_only_if_there_is_news() {
        try (BotFixture stage = BotFixture.asking(folder, Transport.HTTP)) {
            assertThat(stage.command(PM, "digest")).contains("on its way", "silent");
            stage.deliver();
            assertThat(stage.posts("C0PAY")).isEmpty();

            stage.atWork().stream()
                    .filter(id -> !stage.letters(id).isEmpty())
                    .limit(10)
                    .forEach(id -> stage.answer(id, 4));
            stage.order(PM, "close ci");
            assertThat(stage.command(PM, "digest")).contains("on its way");
            stage.deliver();
            stage.command(PM, "digest");
            stage.deliver();
            assertThat(stage.posts("C0PAY")).as("never the same news twice").hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whoever_says_stop_is_not_asked_until_they_say_start(Transport line) {
        try (BotFixture stage = BotFixture.set(folder, line)) {
            assertThat(stage.command("U0BEN", "stop ci")).contains("You will not be asked about CI any more");
            assertThat(stage.command("U0CHI", "stop")).contains("not be asked about anything");
            assertThat(stage.command("U0ANA", "stop ci")).contains("CI");
            assertThat(stage.command("U0ANA", "start ci")).contains("may be asked about CI again");
            stage.open();
            assertThat(Records.roster(stage)).contains("U0ANA").doesNotContain("U0BEN", "U0CHI");
            assertThat(stage.letters("U0BEN")).isEmpty();
            assertThat(stage.letters("U0ANA")).hasSize(1);
            nothing_was_said_aloud(stage);
        }
    }

    private static void privacy_is_explained(BotFixture stage) {
        assertThat(stage.command(BotFixture.YOU, "privacy")).contains("sealed at once", "how to check it");
        List<Message> answers = stage.as(BotFixture.YOU).ephemerals();
        stage.as(BotFixture.YOU).click(answers.get(answers.size() - 1), "privacy.more");
        assertThat(stage.awaitModal(BotFixture.YOU, "Never stored").words()).contains("src/docs/privacy.md");
        stage.as(BotFixture.YOU).closeAll();
    }

    private static void nothing_was_said_aloud(BotFixture stage) {
        assertThat(stage.workspace.state().messages().all())
                .allMatch(message -> message.onlyFor().isPresent() || asks(message));
        assertThat(stage.workspace.problems()).isEmpty();
    }

    private static boolean isAboutStorage(Message message) {
        return message.words().contains("Object storage");
    }

    private static boolean asks(Message message) {
        return message.element("prompt.skip").isPresent();
    }
}
