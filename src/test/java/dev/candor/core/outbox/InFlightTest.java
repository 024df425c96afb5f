package dev.candor.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.TestPorts;
import dev.candor.core.page.Page;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages in flight while their wave closes or their reader answers. */
class InFlightTest extends AskedWaveTest {
    @Test
    void a_prompt_in_flight_at_the_close_ends_up_as_closed() {
        messenger.delay("prompt", () -> fixture.tickAt(AFTER_THE_CLOSE));
        dispatcher.tick();
        assertClosed(1);
    }

    @Test
    void a_reminder_in_flight_at_the_close_is_deleted() {
        dispatcher.tick();
        fixture.tickAt(FIRST_REMINDER);
        messenger.delay("reminder1", () -> fixture.tickAt(AFTER_THE_CLOSE));
        dispatcher.tick();
        assertClosed(22);
    }

    @Test
    void a_prompt_that_arrives_after_all_updates_ends_up_as_closed() {
        messenger.delay("prompt", () -> {
            fixture.tickAt(AFTER_THE_CLOSE);
            dispatcher.tick();
            advance(Duration.ofSeconds(1));
        });
        dispatcher.tick();
        assertClosed(1);
    }

    @Test
    void a_reminder_that_arrives_after_the_update_of_its_prompt_ends_up_as_closed() {
        dispatcher.tick();
        fixture.tickAt(FIRST_REMINDER);
        messenger.delay("reminder1", () -> {
            fixture.tickAt(AFTER_THE_CLOSE);
            dispatcher.tick();
        });
        dispatcher.tick();
        assertClosed(23);
    }

    @Test
    void a_prompt_with_a_lost_response_at_the_close_is_found_and_ends_up_as_closed() {
        messenger.delay("prompt", () -> fixture.tickAt(AFTER_THE_CLOSE));
        messenger.loseResponse("prompt");
        dispatcher.tick();
        assertClosed(1);
    }

    @Test
    void a_prompt_of_a_process_that_died_before_the_close_is_found_and_ends_up_as_closed() {
        OutboxMessage message = fixture.outbox
                .claim(
                        EnumSet.allOf(OutboxMessage.Kind.class),
                        fixture.clock.instant(),
                        fixture.clock.instant().plusSeconds(300),
                        1)
                .get(0);
        messenger.post(message.to(), Page.of("PROMPT"), message.key());
        fixture.close();
        fixture = new CoreFixture(folder);
        fixture.tickAt(AFTER_THE_CLOSE);
        dispatcher = dispatcher(TestPorts.unlimited());
        assertClosed(1);
    }

    @Test
    void a_prompt_that_did_not_arrive_before_the_close_is_not_sent_after_it() {
        messenger.delay("prompt", () -> fixture.tickAt(AFTER_THE_CLOSE));
        messenger.refuse("prompt");
        dispatcher.tick();
        assertClosed(0);
    }

    @Test
    void an_unsure_prompt_is_searched_even_if_its_reader_has_answered() {
        messenger.delay("prompt", () -> {});
        messenger.loseResponse("prompt");
        dispatcher.tick();
        String reader = messenger.delayedRecipient;
        answer(reader);
        advance(Duration.ofMinutes(2));
        advance(Duration.ofSeconds(1));
        assertThat(messenger.textsFor(reader)).isEqualTo(List.of("UPDATE"));
    }

    @Test
    void a_reminder_in_flight_while_its_reader_answers_is_deleted() {
        dispatcher.tick();
        fixture.tickAt(FIRST_REMINDER);
        messenger.delay("reminder1", () -> answer(messenger.delayedRecipient));
        dispatcher.tick();
        advance(Duration.ofSeconds(1));
        assertThat(messenger.textsFor(messenger.delayedRecipient)).isEqualTo(List.of("UPDATE"));
    }

    @Test
    void an_update_in_flight_at_the_close_does_not_overwrite_the_closed_page() {
        dispatcher.tick();
        answer("U0PAY1");
        messenger.delay("UPDATE", () -> {
            fixture.scheduler.close(wave, fixture.clock.instant());
            dispatcher.tick();
        });
        advance(Duration.ofSeconds(1));
        assertThat(messenger.delayedRecipient).isEqualTo("U0PAY1");
        assertClosed(22);
    }

    private void advance(Duration by) {
        fixture.tickAt(fixture.clock.instant().plus(by));
        dispatcher.tick();
    }

    private void assertClosed(int messages) {
        for (int minute = 0; minute < 12; minute++) {
            advance(Duration.ofMinutes(1));
        }
        assertThat(messenger.promptTexts()).hasSize(messages).allMatch("CLOSED"::equals);
        assertThat(rows("outbox_message")).as("messages about it").isZero();
        assertThat(rows("prompt_message")).as("messages of the prompt").isZero();
        assertThat(rows("prompt")).as("prompts").isZero();
    }

    private int rows(String table) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/candor.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
