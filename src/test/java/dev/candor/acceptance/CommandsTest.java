package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.workspace.Message;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command gets an answer that only its sender sees. */
@Tag("slow")
final class CommandsTest {
    private static final String PM = "U0PM";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void commands_answer_before_any_result_exists(Transport transport) {
        try (BotFixture fixture = BotFixture.started(folder, transport)) {
            assertThat(fixture.users.command(BotFixture.YOU, ""))
                    .contains("CI", "Jenkins", "Kubernetes", "Object storage", "no result");
            for (String text : List.of("ci", "ci trend", "ci comments", "ci teams")) {
                assertThat(fixture.users.command(BotFixture.YOU, text)).contains("There is no result about CI yet");
            }
            assertThat(fixture.users.command(BotFixture.YOU, "compare ci jenkins"))
                    .contains("CI", "Jenkins");
            privacy_is_explained(fixture);
            assertThat(fixture.users.command(BotFixture.YOU, "help"))
                    .contains("What you can ask", "compare ci jenkins");
            assertThat(fixture.users.command(BotFixture.YOU, "comparr ci jenkins"))
                    .contains("Did you mean", "/platform-feedback compare ci jenkins");
            assertThat(fixture.users.command(BotFixture.YOU, "sing me a song <!channel>"))
                    .contains("not understood");
            nothing_was_posted_publicly(fixture);
        }
    }

    @Test
    void only_owners_can_start_and_close_a_survey() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            assertThat(fixture.users.command(BotFixture.YOU, "ask ci"))
                    .contains("Only the owners", "<@U0PM>", "S0PLATFORM");
            assertThat(fixture.users.command(BotFixture.YOU, "close ci")).contains("Only the owners");
            assertThat(fixture.users.command(BotFixture.YOU, "digest")).contains("Only product owners and admins");
            assertThat(fixture.app().openWaves()).isEmpty();

            fixture.as(PM).command("/platform-feedback ask storage");
            assertThat(fixture.as(PM).awaitModal("ask").words())
                    .contains("About 35 people are asked, from", "It closes on", "answers are expected");
            assertThat(fixture.app().openWaves())
                    .as("no wave before the modal is submitted")
                    .isEmpty();
            assertThat(fixture.users.submit(PM)).contains("Object storage", "people are being asked");
            fixture.as("U0TARIQ").command("/platform-feedback ask storage");
            assertThat(fixture.as("U0TARIQ").awaitModal("ask").words())
                    .as("opens with a template, which can be asked now")
                    .contains("1 question, about 10 seconds:", "Leave it empty to ask now.")
                    .doesNotContain("open already");
            fixture.as("U0TARIQ").pick("survey", "storage-pulse");
            fixture.users.awaitModal("U0TARIQ", "open already");
            fixture.deliverPrompts();
            assertThat(fixture.users.directMessages(BotFixture.YOU)).anyMatch(CommandsTest::isAboutStorage);
            assertThat(fixture.users.directMessages("U0AMIR"))
                    .as("a person outside the audience")
                    .noneMatch(CommandsTest::isAboutStorage);

            assertThat(fixture.users.runOwnerCommand(PM, "close storage"))
                    .contains("closed", "Not enough answers to show safely");
            assertThat(fixture.users.command(PM, "close storage")).contains("No survey about Object storage is open");
            assertThat(fixture.app().openWaves())
                    .extracting(wave -> wave.survey().product())
                    .doesNotContain("storage");
            fixture.deliver();
            assertThat(fixture.users.posts("C0STORE")).hasSize(1);
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    @Test
    void an_owner_can_post_the_digest_and_only_new_results_are_posted() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            assertThat(fixture.users.command(PM, "digest")).contains("on its way", "none is posted");
            fixture.deliver();
            assertThat(fixture.users.posts("C0PAY")).isEmpty();

            fixture.users.atWork().stream()
                    .filter(id -> !fixture.users.directMessages(id).isEmpty())
                    .limit(10)
                    .forEach(id -> fixture.users.answer(id, 4));
            fixture.users.runOwnerCommand(PM, "close ci");
            assertThat(fixture.users.command(PM, "digest")).contains("on its way");
            fixture.deliver();
            fixture.users.command(PM, "digest");
            fixture.deliver();
            assertThat(fixture.users.posts("C0PAY"))
                    .as("each result in one digest only")
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_person_who_types_stop_is_not_asked_until_they_type_start(Transport transport) {
        try (BotFixture fixture = BotFixture.started(folder, transport)) {
            assertThat(fixture.users.command("U0BEN", "stop ci")).contains("You will not be asked about CI any more");
            assertThat(fixture.users.command("U0CHI", "stop")).contains("not be asked about anything");
            assertThat(fixture.users.command("U0ANA", "stop ci")).contains("CI");
            assertThat(fixture.users.command("U0ANA", "start ci")).contains("may be asked about CI again");
            fixture.open();
            assertThat(DatabaseReader.roster(fixture)).contains("U0ANA").doesNotContain("U0BEN", "U0CHI");
            assertThat(fixture.users.directMessages("U0BEN")).isEmpty();
            assertThat(fixture.users.directMessages("U0ANA")).hasSize(1);
            nothing_was_posted_publicly(fixture);
        }
    }

    private static void privacy_is_explained(BotFixture fixture) {
        assertThat(fixture.users.command(BotFixture.YOU, "privacy")).contains("sealed at once", "how to check it");
        List<Message> answers = fixture.as(BotFixture.YOU).ephemerals();
        fixture.as(BotFixture.YOU).click(answers.get(answers.size() - 1), "privacy.more");
        assertThat(fixture.users.awaitModal(BotFixture.YOU, "Never stored").words())
                .contains("src/docs/privacy.md");
        fixture.as(BotFixture.YOU).closeAll();
    }

    private static void nothing_was_posted_publicly(BotFixture fixture) {
        assertThat(fixture.workspace.state().messages().all())
                .allMatch(message -> message.onlyFor().isPresent() || asks(message));
        assertThat(fixture.workspace.problems()).isEmpty();
    }

    private static boolean isAboutStorage(Message message) {
        return message.words().contains("Object storage");
    }

    private static boolean asks(Message message) {
        return message.element("prompt.skip").isPresent();
    }
}
