package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.workspace.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bot stops in the middle of things, and another takes over its folder: nothing is lost, nothing done twice. */
final class RestartTest {
    private static final List<String> TEN = List.of(
            "U0ANA", "U0BEN", "U0CHI", "U0LENA", "U0MAGDA", "U0AMIR", "U0GRACE", "U0HIRO", "U0NADIA", "U0DESMOND");

    @TempDir
    private Path folder;

    @Test
    void a_database_that_cannot_be_read_makes_the_bot_unready() throws IOException {
        try (BotFixture stage = BotFixture.set(folder, Transport.HTTP)) {
            Wire wire = new Wire(stage);
            assertThat(wire.get("/readyz").statusCode()).isEqualTo(200);
            Files.writeString(stage.database(), "not a database any more");
            assertThat(wire.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(wire.get("/readyz").body()).contains("CANDOR_DB: ", "is not a sound database");
        }
    }

    @Test
    void a_second_bot_on_the_same_database_does_not_start() {
        try (BotFixture stage = BotFixture.asking(folder, Transport.HTTP)) {
            assertThatThrownBy(stage::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is in use by another Candor");
            stage.answer("U0ANA", 4);
            assertThat(Records.answered(stage)).containsExactly("U0ANA");
        }
    }

    @Test
    void nobody_is_forgotten_or_asked_twice_when_it_stops_while_it_asks() {
        try (BotFixture stage = BotFixture.set(folder, Transport.HTTP)) {
            stage.clock.windTo(BotFixture.TUESDAY_TEN);
            assertThat(asked(stage)).as("not all at once").isLessThan(10);
            stage.clock.wind(Duration.ofMinutes(40), Duration.ofMinutes(10));
            assertThat(asked(stage)).isBetween(1L, stage.atWork().size() - 1L);
            stage.restart();
            stage.clock.wind(Duration.ofMinutes(20), Duration.ofMinutes(10));
            assertThat(asked(stage)).isLessThan(stage.atWork().size());
            stage.restart();
            stage.clock.wind(Duration.ofHours(6), Duration.ofMinutes(10));
            assertThat(stage.atWork())
                    .allSatisfy(id -> assertThat(stage.letters(id)).hasSize(1));
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void answers_survive_a_restart_and_the_result_is_posted_once(Transport line) {
        try (BotFixture stage = BotFixture.asking(folder, line)) {
            ObjectNode ballot = Forger.choosing(stage.tap("U0ANA", 1), "satisfaction", "1");
            stage.as("U0ANA").closeAll();
            TEN.subList(0, 6).forEach(id -> stage.answer(id, 4));
            stage.restart();
            assertThat(Records.answered(stage))
                    .isEqualTo(TEN.subList(0, 6).stream().sorted().toList());
            TEN.subList(6, 10).forEach(id -> stage.answer(id, 5));
            assertThat(Forger.sent(stage, "U0ANA", ballot)).contains("Your first answers are sealed and stand");

            // It is down when the wave is due to close, and for two days after.
            stage.clock.windTo(BotFixture.CLOSE.minus(Duration.ofMinutes(1)));
            stage.stop();
            stage.clock.windTo(BotFixture.CLOSE.plus(Duration.ofHours(20)));
            assertThat(stage.posts("C0CI")).isEmpty();
            stage.start();
            stage.awaitReadiness();
            stage.clock.strike();
            stage.restart();
            stage.deliver();
            stage.restart();
            // Prompts and reminders of sixty people change at fifty a minute.
            stage.clock.wind(Duration.ofMinutes(5), Duration.ofSeconds(6));
            the_result_is_there_once(stage);
        }
    }

    private static void the_result_is_there_once(BotFixture stage) {
        assertThat(stage.posts("C0CI"))
                .hasSize(1)
                .first()
                .satisfies(result -> assertThat(result.words()).contains("of those who answered", "10–19 answers"));
        assertThat(stage.command(BotFixture.YOU, "ci")).contains("10–19");
        assertThat(stage.atWork())
                .allSatisfy(id -> assertThat(stage.letters(id).get(0).words()).contains("is closed"));
    }

    private static long asked(BotFixture stage) {
        return stage.audience().stream()
                .mapToLong(id ->
                        stage.letters(id).stream().filter(RestartTest::asks).count())
                .sum();
    }

    private static boolean asks(Message message) {
        return message.element("prompt.skip").isPresent();
    }
}
