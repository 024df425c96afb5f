package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the buttons beneath a question do, that day and later. */
final class ButtonsTest {
    private static final Instant SATURDAY = Instant.parse("2026-11-28T18:00:00Z");
    private static final Instant NEXT_WAVE = Instant.parse("2026-12-01T15:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void every_button_of_the_prompt_keeps_its_word(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            privacy_is_explained(stage, "U0DESMOND");
            not_a_user(stage);
            press(stage, "U0CHI", "prompt.skip", "not this time");
            press(stage, "U0LENA", "prompt.stop", "You will not be asked about CI any more");
            assertThat(Records.answered(stage)).containsExactly("U0BEN");

            stage.clock.windTo(SATURDAY);
            for (String done : new String[] {"U0BEN", "U0CHI", "U0LENA"}) {
                assertThat(stage.letters(done)).as(done).hasSize(1);
            }
            assertThat(stage.letters("U0AMIR")).as("somebody silent").hasSize(3);

            stage.clock.windTo(NEXT_WAVE);
            assertThat(Records.roster(stage))
                    .contains("U0CHI", "U0AMIR", "U0BEN")
                    .doesNotContain("U0LENA");
            assertThat(stage.letters("U0CHI")).hasSize(2);
            assertThat(stage.letters("U0BEN")).hasSize(2);
            assertThat(stage.letters("U0LENA")).hasSize(1);
            assertThat(stage.workspace.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void who_skipped_or_does_not_use_it_may_think_again(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            Message skipped = press(stage, "U0CHI", "prompt.skip", "not this time");
            stage.as("U0CHI").click(skipped, "prompt.answer");
            stage.as("U0CHI").awaitModal("ballot");
            stage.as("U0CHI").pick("satisfaction", "2");
            stage.as("U0CHI").submit();
            stage.awaitModal("U0CHI", "whole record");

            Message noted = not_a_user(stage);
            stage.as("U0BEN").click(noted, "prompt.stop");
            replaced(stage, "U0BEN", noted, "will not be asked about CI any more");
            assertThat(Records.answered(stage)).containsExactly("U0BEN", "U0CHI");
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void the_home_tab_takes_answers_choices_and_what_owners_want_done(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            UserDriver you = home(stage, BotFixture.YOU, "Open for you");
            you.pressOnHome("home.answer");
            you.awaitModal("ballot");
            you.close();
            you.chooseOnHome("home.choice", "stop ci");
            you.await("the choice", () -> you.home().filter(ButtonsTest::hasStopped));

            UserDriver owner = home(stage, "U0PM", "Close the survey");
            owner.pressOnHome("home.close");
            assertThat(owner.awaitModal("close").words()).contains("fewer than 10 answers");
            assertThat(stage.submit("U0PM")).contains("the survey is closed");
            assertThat(stage.workspace.problems()).isEmpty();
        }
    }

    private static boolean hasStopped(View home) {
        return home.element("", "home.choice")
                .filter(element ->
                        element.json().at("/initial_option/value").asText().equals("stop ci"))
                .isPresent();
    }

    private static UserDriver home(BotFixture stage, String user, String words) {
        UserDriver hand = stage.as(user);
        hand.openHome();
        hand.await(
                "a Home tab that says " + words,
                () -> hand.home().filter(view -> view.words().contains(words)));
        return hand;
    }

    private static void privacy_is_explained(BotFixture stage, String user) {
        stage.as(user).click(stage.prompt(user), "prompt.privacy");
        assertThat(stage.as(user).awaitModal("privacy").words()).contains("1. Your answers are sealed at once");
        stage.as(user).press("privacy.more");
        assertThat(stage.awaitModal(user, "Never stored").words()).contains("cannot protect you from");
        stage.as(user).closeAll();
        assertThat(stage.letters(user)).hasSize(1);
    }

    private static Message not_a_user(BotFixture stage) {
        Message prompt = stage.prompt("U0BEN");
        stage.as("U0BEN").click(prompt, "prompt.not_a_user");
        stage.awaitModal("U0BEN", "does not use it");
        stage.as("U0BEN").closeAll();
        stage.deliver();
        return replaced(stage, "U0BEN", prompt, "Sealed: your answer about CI");
    }

    private static Message press(BotFixture stage, String user, String button, String said) {
        Message prompt = stage.prompt(user);
        stage.as(user).click(prompt, button);
        return replaced(stage, user, prompt, said);
    }

    private static Message replaced(BotFixture stage, String user, Message prompt, String said) {
        return stage.as(user)
                .awaitMessage(
                        prompt.channel(),
                        message -> message.ts().equals(prompt.ts())
                                && message.words().contains(said)
                                && message.element("prompt.skip").isEmpty());
    }
}
