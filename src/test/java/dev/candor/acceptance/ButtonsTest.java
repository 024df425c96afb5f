package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The effects of the prompt's buttons, in this wave and the next. */
@Tag("slow")
final class ButtonsTest {
    private static final Instant SATURDAY = Instant.parse("2026-11-28T18:00:00Z");
    private static final Instant NEXT_WAVE = Instant.parse("2026-12-01T15:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void every_prompt_button_does_what_its_label_says(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            privacy_is_explained(fixture, "U0DESMOND");
            press_not_used(fixture);
            press(fixture, "U0CHI", "prompt.skip", "not this time");
            press(fixture, "U0LENA", "prompt.stop", "You will not be asked about CI any more");
            assertThat(DatabaseReader.answered(fixture)).containsExactly("U0BEN");

            fixture.clock.advanceTo(SATURDAY);
            for (String done : new String[] {"U0BEN", "U0CHI", "U0LENA"}) {
                assertThat(fixture.users.directMessages(done)).as(done).hasSize(1);
            }
            assertThat(fixture.users.directMessages("U0AMIR"))
                    .as("a person who did not answer")
                    .hasSize(3);

            fixture.clock.advanceTo(NEXT_WAVE);
            assertThat(DatabaseReader.roster(fixture))
                    .contains("U0CHI", "U0AMIR", "U0BEN")
                    .doesNotContain("U0LENA");
            assertThat(fixture.users.directMessages("U0CHI")).hasSize(2);
            assertThat(fixture.users.directMessages("U0BEN")).hasSize(2);
            assertThat(fixture.users.directMessages("U0LENA")).hasSize(1);
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void people_who_skipped_or_do_not_use_the_product_can_still_answer_or_stop(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            Message skipped = press(fixture, "U0CHI", "prompt.skip", "not this time");
            fixture.as("U0CHI").click(skipped, "prompt.answer");
            fixture.as("U0CHI").awaitModal("ballot");
            fixture.as("U0CHI").pick("satisfaction", "2");
            fixture.as("U0CHI").submit();
            fixture.users.awaitModal("U0CHI", "whole record");

            Message noted = press_not_used(fixture);
            fixture.as("U0BEN").click(noted, "prompt.stop");
            replaced(fixture, "U0BEN", noted, "will not be asked about CI any more");
            assertThat(DatabaseReader.answered(fixture)).containsExactly("U0BEN", "U0CHI");
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void the_home_tab_accepts_answers_preferences_and_owner_actions(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            UserDriver you = openHome(fixture, BotFixture.YOU, "Open for you");
            you.pressOnHome("home.answer");
            you.awaitModal("ballot");
            you.close();
            you.chooseOnHome("home.choice", "stop ci");
            you.await("the choice", () -> you.home().filter(ButtonsTest::hasStopped));

            UserDriver owner = openHome(fixture, "U0PM", "Close the survey");
            owner.pressOnHome("home.close");
            assertThat(owner.awaitModal("close").words()).contains("fewer than 10 answers");
            assertThat(fixture.users.submit("U0PM")).contains("the survey is closed");
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    private static boolean hasStopped(View home) {
        return home.element("", "home.choice")
                .filter(element ->
                        element.json().at("/initial_option/value").asText().equals("stop ci"))
                .isPresent();
    }

    private static UserDriver openHome(BotFixture fixture, String user, String words) {
        UserDriver driver = fixture.as(user);
        driver.openHome();
        driver.await(
                "a Home tab that says " + words,
                () -> driver.home().filter(view -> view.words().contains(words)));
        return driver;
    }

    private static void privacy_is_explained(BotFixture fixture, String user) {
        fixture.as(user).click(fixture.users.prompt(user), "prompt.privacy");
        assertThat(fixture.as(user).awaitModal("privacy").words()).contains("1. Your answers are sealed at once");
        fixture.as(user).press("privacy.more");
        assertThat(fixture.users.awaitModal(user, "Never stored").words()).contains("cannot protect you from");
        fixture.as(user).closeAll();
        assertThat(fixture.users.directMessages(user)).hasSize(1);
    }

    private static Message press_not_used(BotFixture fixture) {
        Message prompt = fixture.users.prompt("U0BEN");
        fixture.as("U0BEN").click(prompt, "prompt.not_a_user");
        fixture.users.awaitModal("U0BEN", "does not use it");
        fixture.as("U0BEN").closeAll();
        fixture.deliver();
        return replaced(fixture, "U0BEN", prompt, "Sealed: your answer about CI");
    }

    private static Message press(BotFixture fixture, String user, String button, String text) {
        Message prompt = fixture.users.prompt(user);
        fixture.as(user).click(prompt, button);
        return replaced(fixture, user, prompt, text);
    }

    private static Message replaced(BotFixture fixture, String user, Message prompt, String text) {
        return fixture.as(user)
                .awaitMessage(
                        prompt.channel(),
                        message -> message.ts().equals(prompt.ts())
                                && message.words().contains(text)
                                && message.element("prompt.skip").isEmpty());
    }
}
