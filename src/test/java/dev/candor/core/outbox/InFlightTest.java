package dev.candor.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.page.Page;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a message that is under way while its wave closes or its reader answers. */
class InFlightTest {
    private static final Instant AFTER_THE_CLOSE = CoreFixture.START.plus(Duration.ofDays(6));
    private static final Instant FIRST_REMINDER = Instant.parse("2026-11-26T10:00:00Z");

    @TempDir
    Path folder;

    private CoreFixture rig;
    private final Wall wall = new Wall();
    private OutboxDispatcher dispatcher;
    private String wave;

    @BeforeEach
    void open() {
        rig = new CoreFixture(folder);
        wave = rig.openWave().id();
        dispatcher = postman();
    }

    private OutboxDispatcher postman() {
        return rig.postman(wall, this::words, CoreFixture.unhurried());
    }

    private Optional<Page> words(OutboxMessage message) {
        boolean over = rig.waveStore
                .findOpen(((OutboxMessage.AboutWave) message).wave())
                .isEmpty();
        return Optional.of(Page.of(
                over && !(message instanceof OutboxMessage.Asking)
                        ? "CLOSED"
                        : message.kind().name()));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_prompt_in_flight_over_the_close_says_closed_in_the_end() {
        wall.during("prompt", () -> rig.tickAt(AFTER_THE_CLOSE));
        dispatcher.tick();
        isOver(1);
    }

    @Test
    void a_reminder_in_flight_over_the_close_is_taken_away_in_the_end() {
        dispatcher.tick();
        rig.tickAt(FIRST_REMINDER);
        wall.during("reminder1", () -> rig.tickAt(AFTER_THE_CLOSE));
        dispatcher.tick();
        isOver(22);
    }

    @Test
    void a_prompt_in_flight_says_closed_though_everybody_else_was_told_so_before_it_arrived() {
        wall.during("prompt", () -> {
            rig.tickAt(AFTER_THE_CLOSE);
            dispatcher.tick();
            wind(Duration.ofSeconds(1));
        });
        dispatcher.tick();
        isOver(1);
    }

    @Test
    void a_reminder_in_flight_says_closed_as_the_prompt_does_that_said_so_before_it_arrived() {
        dispatcher.tick();
        rig.tickAt(FIRST_REMINDER);
        wall.during("reminder1", () -> {
            rig.tickAt(AFTER_THE_CLOSE);
            dispatcher.tick();
        });
        dispatcher.tick();
        isOver(23);
    }

    @Test
    void a_prompt_whose_answer_was_lost_over_the_close_is_looked_for_and_says_closed() {
        wall.during("prompt", () -> rig.tickAt(AFTER_THE_CLOSE));
        wall.loses("prompt");
        dispatcher.tick();
        isOver(1);
    }

    @Test
    void what_a_process_sent_that_died_before_the_close_is_looked_for_and_says_closed() {
        OutboxMessage message = rig.outbox
                .claim(
                        EnumSet.allOf(OutboxMessage.Kind.class),
                        rig.clock.instant(),
                        rig.clock.instant().plusSeconds(300),
                        1)
                .get(0);
        wall.post(message.to(), Page.of("PROMPT"), message.key());
        rig.close();
        rig = new CoreFixture(folder);
        rig.tickAt(AFTER_THE_CLOSE);
        dispatcher = postman();
        isOver(1);
    }

    @Test
    void a_prompt_that_did_not_arrive_before_the_close_is_not_sent_after_it() {
        wall.during("prompt", () -> rig.tickAt(AFTER_THE_CLOSE));
        wall.refuses("prompt");
        dispatcher.tick();
        isOver(0);
    }

    @Test
    void a_prompt_that_may_have_arrived_is_looked_for_though_its_reader_has_answered_meanwhile() {
        wall.during("prompt", () -> {});
        wall.loses("prompt");
        dispatcher.tick();
        String reader = wall.heldUp;
        answer(reader);
        wind(Duration.ofMinutes(2));
        wind(Duration.ofSeconds(1));
        assertThat(wall.of(reader)).isEqualTo(List.of("UPDATE"));
    }

    @Test
    void a_reminder_in_flight_while_its_reader_answers_is_taken_away() {
        dispatcher.tick();
        rig.tickAt(FIRST_REMINDER);
        wall.during("reminder1", () -> answer(wall.heldUp));
        dispatcher.tick();
        wind(Duration.ofSeconds(1));
        assertThat(wall.of(wall.heldUp)).isEqualTo(List.of("UPDATE"));
    }

    @Test
    void a_change_in_flight_over_the_close_does_not_hide_that_it_is_closed() {
        dispatcher.tick();
        answer("U0PAY1");
        wall.during("UPDATE", () -> {
            rig.scheduler.close(wave, rig.clock.instant());
            dispatcher.tick();
        });
        wind(Duration.ofSeconds(1));
        assertThat(wall.heldUp).isEqualTo("U0PAY1");
        isOver(22);
    }

    private void answer(String person) {
        Submission submission = new Submission(person, wave, Map.of("satisfaction", List.of("4")));
        assertThat(rig.responses.cast(submission)).isInstanceOf(Receipt.Sealed.class);
    }

    private void wind(Duration by) {
        rig.tickAt(rig.clock.instant().plus(by));
        dispatcher.tick();
    }

    private void isOver(int messages) {
        for (int minute = 0; minute < 12; minute++) {
            wind(Duration.ofMinutes(1));
        }
        assertThat(wall.all()).hasSize(messages).allMatch("CLOSED"::equals);
        assertThat(rows("outbox_message")).as("messages about it").isZero();
        assertThat(rows("message")).as("messages").isZero();
        assertThat(rows("invitation")).as("invitations").isZero();
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
