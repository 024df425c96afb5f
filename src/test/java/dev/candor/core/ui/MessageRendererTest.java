package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.LONDON;
import static dev.candor.core.ui.UiFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Person;
import dev.candor.core.ui.result.RenderedPage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageRendererTest extends UiTest {
    private static final Person ANA = new Person(engineer(1), LONDON);
    private static final Person CHI = new Person(engineer(3), ZoneId.of("Asia/Tokyo"));

    @Test
    void a_prompt_states_effort_and_deadline_and_offers_every_choice() {
        String wave = fixture.open("ci-pulse");

        String prompt = written(OutboxMessage.prompt(wave, CHI, fixture.now));

        assertThat(prompt).isEqualTo("""
                (How is CI for you? 1 question and 1 comment, about 1 minute.)
                Candor is a bot that asks you now and then about the tools you work with, and keeps your answers \
                without your name.
                *How is CI for you?*
                1 question and 1 comment, about 1 minute, until Sunday 8 November, 19:00 your time.
                Overall, how satisfied are you with CI?
                1 = very dissatisfied, 5 = very satisfied
                [1|prompt.rate.1|{wave}] [2|prompt.rate.2|{wave}] [3|prompt.rate.3|{wave}] [4|prompt.rate.4|{wave}] \
                [5|prompt.rate.5|{wave}]
                [I don't use it|prompt.not_a_user|{wave}] [Not this time|prompt.skip|{wave}] \
                [How is this anonymous?|prompt.privacy|{wave}]
                [Pause for 4 weeks|prompt.pause.28|{wave}] [Pause for 3 months|prompt.pause.91|{wave}] \
                [Stop asking me|prompt.stop|{wave}]
                ~ Anonymous: your answers are sealed at once, and counted only when this closes.
                """.replace("{wave}", wave));
        assertThat(prompt).as("never a person, nor how many answered").doesNotContain("U0", "12");
    }

    @Test
    void only_the_first_prompt_that_a_person_gets_says_who_candor_is() {
        String first = fixture.open("ci-pulse");
        assertThat(written(OutboxMessage.reminder(first, ANA, 1, fixture.now))).doesNotContain("Candor is");
        fixture.rate(first, 10, 4).close(first).advance(Duration.ofDays(7));
        String second = fixture.open("ci-pulse");

        assertThat(written(OutboxMessage.prompt(second, ANA, fixture.now)))
                .startsWith("(How is CI for you?")
                .doesNotContain("Candor is");
        assertThat(written(OutboxMessage.prompt(second, new Person("U0NEW", LONDON), fixture.now)))
                .contains("Candor is a bot");
    }

    @Test
    void a_prompt_that_arrives_after_another_open_surveys_prompt_does_not_say_again_who_candor_is() {
        String first = fixture.open("jenkins-words");
        String second = fixture.open("ci-pulse");
        assertThat(written(OutboxMessage.prompt(second, ANA, fixture.now))).contains("Candor is a bot");
        fixture.messages(OutboxMessage.Kind.PROMPT).stream()
                .filter(message -> message instanceof OutboxMessage.Prompt prompt
                        && prompt.wave().equals(first))
                .forEach(message -> fixture.outbox.delivered(message, new MessageLocation("D" + message.to(), "1.0")));

        assertThat(written(OutboxMessage.prompt(second, ANA, fixture.now))).doesNotContain("Candor is");
    }

    @Test
    void the_prompt_after_a_void_wave_explains_the_repeat() {
        String before = fixture.open("ci-pulse");
        fixture.rate(before, 10, 4).close(before).advance(Duration.ofDays(7));
        String lost = fixture.open("ci-pulse");
        fixture.rate(lost, 6, 4);
        fixture.vault.destroyKeys(lost);
        fixture.close(lost).advance(Duration.ofHours(1)).scheduler.tick(fixture.now);
        String again = fixture.waveStore.open().get(0).id();
        assertThat(written(OutboxMessage.prompt(again, ANA, fixture.now)))
                .contains("until Sunday 15 November, 11:00 your time.\n~ You are asked again, because the last "
                        + "survey is void: the key to its answers was lost, or something other than Candor changed "
                        + "them. They are destroyed.\n");
        fixture.close(again).advance(Duration.ofHours(1));
        assertThat(written(OutboxMessage.prompt(fixture.open("ci-pulse"), ANA, fixture.now)))
                .as("never once more")
                .doesNotContain("asked again");
    }

    @Test
    void a_prompt_lists_changed_thresholds(@TempDir Path other) {
        try (UiFixture strict = new UiFixture(other, true, new Policy(8, 10, 4))) {
            strict.close(strict.open("ci-pulse"));
        }
        try (UiFixture lax = new UiFixture(other, true, Policy.FLOOR)) {
            lax.advance(Duration.ofDays(1));
            String wave = lax.open("ci-pulse");
            assertThat(RenderedPage.of(lax.renderer
                            .apply(OutboxMessage.prompt(wave, ANA, lax.now))
                            .orElseThrow()))
                    .contains("~ Changed since the last survey: answers needed to show a group (5, before 8), "
                            + "comments needed for the same readers (3, before 4).\n");
        }
    }

    @Test
    void a_survey_without_a_scale_has_a_button_to_answer() {
        String wave = fixture.open("jenkins-words");

        assertThat(written(OutboxMessage.prompt(wave, ANA, fixture.now)))
                .contains("1 comment, about 1 minute", "[*Answer*|prompt.answer|" + wave + "] [I don't use it")
                .as("never points of no scale")
                .doesNotContain("prompt.rate");
    }

    @Test
    void a_reminder_says_that_it_is_one() {
        String wave = fixture.open("ci-pulse");

        assertThat(written(OutboxMessage.reminder(wave, ANA, 1, fixture.now)))
                .startsWith("(A reminder: how is CI for you? 1 question and 1 comment, about 1 minute.)")
                .contains("[Not this time|prompt.skip|" + wave + "]")
                .as("never that others have answered")
                .doesNotContain("others", "colleagues");
    }

    @Test
    void the_page_of_a_closed_survey_is_the_same_for_everyone_and_links_the_result() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 4).close(wave);

        String closed = written(OutboxMessage.update(wave, ANA));

        assertThat(closed).isEqualTo("""
                (The survey about CI is closed. Thank you to everyone who answered.)
                The survey about CI is closed. Thank you to everyone who answered.
                [*See the result*|results.details|%s]
                """.formatted(wave));
        assertThat(closed)
                .as("never whether this person answered")
                .isEqualTo(written(OutboxMessage.update(wave, new Person(engineer(12), LONDON))));
    }

    @Test
    void a_closed_survey_without_a_result_has_no_button() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 3, 4).close(wave);

        assertThat(written(OutboxMessage.update(wave, ANA))).isEqualTo("""
                (The survey about CI is closed. Thank you to everyone who answered. There were not enough answers to \
                show safely.)
                The survey about CI is closed. Thank you to everyone who answered. There were not enough answers to \
                show safely.
                """);
    }

    @Test
    void a_result_message_shows_its_own_wave() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 5).close(wave).advance(Duration.ofDays(7));
        String later = fixture.open("ci-pulse");
        fixture.rate(later, 10, 1).close(later);

        assertThat(written(OutboxMessage.result(wave, "C0CI", fixture.now)))
                .startsWith("(CI: about 80 % or more of those who answered are satisfied.)")
                .as("never what came after it")
                .doesNotContain("10 November", "▼");
        assertThat(written(OutboxMessage.result(later, "C0CI", fixture.now)))
                .contains(
                        "▼ Down from about 80 % or more to about 20 % or less satisfied since 3 November, by at least");
    }

    @Test
    void a_summary_looks_as_far_back_as_the_result_in_the_channel() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 1).close(wave);
        for (int later = 1; later < 10; later++) {
            wave = fixture.advance(Duration.ofDays(1)).open("ci-pulse");
            fixture.rate(wave, 10, 5).close(wave);
        }

        List<String> movement = written(OutboxMessage.result(wave, "C0CI", fixture.now))
                .lines()
                .filter(line -> line.contains("since"))
                .toList();
        assertThat(movement).hasSize(1).first().asString().contains("since 3 November");
        assertThat(fixture.command(UiFixture.engineer(1), "ci").lines()).containsAll(movement);
    }

    @Test
    void a_message_about_an_unknown_wave_is_not_rendered() {
        assertThat(fixture.renderer.apply(OutboxMessage.prompt("gone", ANA, fixture.now)))
                .isEmpty();
        assertThat(fixture.renderer.apply(OutboxMessage.update("gone", ANA))).isEmpty();
        assertThat(fixture.renderer.apply(OutboxMessage.result("gone", "C0CI", fixture.now)))
                .isEmpty();
        String wave = fixture.open("ci-pulse");
        fixture.close(wave);
        assertThat(fixture.renderer.apply(OutboxMessage.prompt(wave, ANA, fixture.now)))
                .as("never a prompt for what is closed")
                .isEmpty();
    }
}
