package dev.candor.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.TestPorts;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One message of each wave remains with each person and shows the outcome. */
class PromptUpdateTest extends AskedWaveTest {
    @BeforeEach
    void ask() {
        dispatcher.tick();
    }

    @Test
    void an_answer_updates_the_prompt_at_once_and_deletes_the_reminder() {
        remind();
        answer("U0PAY1");
        dispatcher.tick();
        assertThat(messenger.textsFor("U0PAY1")).isEqualTo(List.of("UPDATE"));
        assertThat(messenger.textsFor("U0PAY2")).as("never anybody else's").isEqualTo(List.of("PROMPT", "REMINDER"));
        assertThat(fixture.outbox.locations(wave, "U0PAY1")).hasSize(1);
    }

    @Test
    void a_decline_updates_the_prompt_at_once_and_deletes_the_reminder() {
        remind();
        fixture.outbox.decline(wave, "U0PAY1");
        dispatcher.tick();
        assertThat(messenger.textsFor("U0PAY1")).isEqualTo(List.of("UPDATE"));
    }

    @Test
    void a_decline_and_a_later_answer_both_update_the_prompt() {
        fixture.outbox.decline(wave, "U0PAY1");
        messenger.delay("UPDATE", () -> answer("U0PAY1"));
        dispatcher.tick();
        int replacements = messenger.replacements;
        assertThat(replacements)
                .as("once more for what happened while the first was under way")
                .isEqualTo(2);
        dispatcher.tick();
        assertThat(messenger.replacements).isEqualTo(replacements);
    }

    @Test
    void at_the_close_one_message_remains_and_says_closed() {
        remind();
        answer("U0PAY1");
        dispatcher.tick();
        fixture.tickAt(AFTER_THE_CLOSE);
        dispatcher.tick();
        assertThat(messenger.promptTexts()).hasSize(22).allMatch("CLOSED"::equals);
        assertThat(fixture.outbox.locations(wave, "U0PAY2")).isEmpty();
    }

    @Test
    void a_reminder_that_may_not_be_deleted_is_replaced_by_the_closed_page() {
        remind();
        messenger.undeletable.addAll(fixture.outbox.locations(wave, "U0PAY1"));
        answer("U0PAY1");
        dispatcher.tick();
        assertThat(messenger.textsFor("U0PAY1")).isEqualTo(List.of("UPDATE", "UPDATE"));
        fixture.tickAt(AFTER_THE_CLOSE);
        dispatcher.tick();
        assertThat(messenger.textsFor("U0PAY1")).isEqualTo(List.of("CLOSED", "CLOSED"));
        assertThat(fixture.outbox.nextDue()).isEmpty();
    }

    @Test
    void a_reminder_that_somebody_else_deleted_causes_no_failure() {
        remind();
        MessageLocation reminder = fixture.outbox.locations(wave, "U0PAY1").get(1);
        messenger.delete(reminder);
        answer("U0PAY1");
        dispatcher.tick();
        assertThat(messenger.textsFor("U0PAY1")).isEqualTo(List.of("UPDATE"));
        assertThat(fixture.outbox.nextDue()).isEmpty();
    }

    @Test
    void a_reminder_whose_deletion_fails_is_deleted_later() {
        remind();
        messenger.failDeletion();
        answer("U0PAY1");
        dispatcher.tick();
        assertThat(messenger.textsFor("U0PAY1")).isEqualTo(List.of("PROMPT", "REMINDER"));
        fixture.tickAt(fixture.clock.instant().plus(Duration.ofMinutes(2)));
        dispatcher.tick();
        assertThat(messenger.textsFor("U0PAY1")).isEqualTo(List.of("UPDATE"));
    }

    @Test
    void a_prompt_that_its_recipient_deleted_causes_no_failure() {
        MessageLocation prompt = fixture.outbox.locations(wave, "U0PAY1").get(0);
        messenger.delete(prompt);
        answer("U0PAY1");
        dispatcher.tick();
        assertThat(messenger.textsFor("U0PAY1")).isEmpty();
        fixture.tickAt(AFTER_THE_CLOSE);
        dispatcher.tick();
        assertThat(messenger.promptTexts()).hasSize(21).allMatch("CLOSED"::equals);
        assertThat(fixture.outbox.nextDue()).isEmpty();
    }

    @Test
    void a_person_who_answers_before_the_prompt_is_sent_gets_none() {
        fixture.close();
        fixture = new CoreFixture(folder.resolve("another"));
        wave = fixture.openWave().id();
        answer("U0PAY1");
        dispatcher(TestPorts.unlimited()).tick();
        assertThat(messenger.promptTexts()).hasSize(22 + 21);
        assertThat(fixture.outbox.locations(wave, "U0PAY1")).isEmpty();
        assertThat(fixture.outbox.nextDue()).isEmpty();
    }

    @Test
    void deletions_beyond_the_rate_limit_wait_and_are_not_lost() {
        remind();
        dispatcher =
                dispatcher(new RateLimiter(new RateLimiter.Rate(600, 600), new RateLimiter.Rate(60, 3), new Random(1)));
        fixture.tickAt(AFTER_THE_CLOSE);
        dispatcher.tick();
        assertThat(messenger.promptTexts()).as("three a second at most").contains("REMINDER");
        for (int second = 0; second < 120; second++) {
            fixture.tickAt(fixture.clock.instant().plusSeconds(1));
            dispatcher.tick();
        }
        assertThat(messenger.promptTexts()).hasSize(22).allMatch("CLOSED"::equals);
    }

    private void remind() {
        fixture.tickAt(FIRST_REMINDER);
        dispatcher.tick();
        assertThat(messenger.textsFor("U0PAY1")).isEqualTo(List.of("PROMPT", "REMINDER"));
    }
}
