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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A restart in the same folder loses nothing and repeats nothing. */
@Tag("slow")
final class RestartTest {
    private static final List<String> TEN = List.of(
            "U0ANA", "U0BEN", "U0CHI", "U0LENA", "U0MAGDA", "U0AMIR", "U0GRACE", "U0HIRO", "U0NADIA", "U0DESMOND");

    @TempDir
    private Path folder;

    @Test
    void a_database_that_cannot_be_read_makes_the_bot_unready() throws IOException {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            RawHttpClient http = new RawHttpClient(fixture);
            http.awaitReady();
            Files.writeString(fixture.database(), "not a database any more");
            assertThat(http.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(http.get("/readyz").body()).contains("CANDOR_DB: ", "is not a sound database");
        }
    }

    @Test
    void what_waits_to_be_rewritten_is_rewritten_when_the_bot_stops() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            DatabaseReader.wantRewrite(fixture);
            assertThat(DatabaseReader.isRewriteWanted(fixture)).isTrue();
            fixture.stop();
            assertThat(DatabaseReader.isRewriteWanted(fixture)).isFalse();
        }
    }

    @Test
    void a_second_bot_on_the_same_database_does_not_start() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP)) {
            assertThatThrownBy(fixture::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is in use by another Candor");
            fixture.users.answer("U0ANA", 4);
            assertThat(DatabaseReader.answered(fixture)).containsExactly("U0ANA");
        }
    }

    @Test
    void a_restart_while_prompts_are_sent_neither_skips_nor_repeats_anyone() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            fixture.clock.advanceTo(BotFixture.OPENS);
            assertThat(asked(fixture)).as("prompts are spread").isLessThan(10);
            fixture.clock.advance(Duration.ofMinutes(40), Duration.ofMinutes(10));
            assertThat(asked(fixture)).isBetween(1L, fixture.users.atWork().size() - 1L);
            fixture.restart();
            fixture.clock.advance(Duration.ofMinutes(20), Duration.ofMinutes(10));
            assertThat(asked(fixture)).isLessThan(fixture.users.atWork().size());
            fixture.restart();
            fixture.clock.advance(Duration.ofHours(6), Duration.ofMinutes(10));
            assertThat(fixture.users.atWork())
                    .allSatisfy(
                            id -> assertThat(fixture.users.directMessages(id)).hasSize(1));
        }
    }

    @Test
    void messages_in_flight_at_a_kill_arrive_within_ninety_seconds_of_the_next_start() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            fixture.clock.advanceTo(BotFixture.OPENS);
            fixture.clock.advance(Duration.ofMinutes(40), Duration.ofMinutes(10));
            fixture.stop();
            long before = asked(fixture);
            DatabaseReader.claimTenPrompts(fixture, fixture.clock.instant().plus(Duration.ofMinutes(5)));
            fixture.start();
            fixture.awaitReadiness();
            fixture.clock.advance(Duration.ofSeconds(90), Duration.ofSeconds(6));
            assertThat(asked(fixture)).isGreaterThan(before);
            fixture.clock.advance(Duration.ofHours(6), Duration.ofMinutes(10));
            assertThat(fixture.users.atWork())
                    .allSatisfy(
                            id -> assertThat(fixture.users.directMessages(id)).hasSize(1));
        }
    }

    @Test
    void owners_are_told_once_of_a_survey_that_was_due_while_the_bot_was_down() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            fixture.clock.advanceTo(BotFixture.OPENS.minus(Duration.ofHours(1)));
            fixture.stop();
            fixture.clock.advanceTo(BotFixture.CLOSES.plus(Duration.ofHours(26)));
            fixture.start();
            fixture.awaitReadiness();
            fixture.deliver();
            fixture.restart();
            fixture.deliver();
            assertThat(List.of("U0PM", "U0TARIQ"))
                    .as("an owner by name, and one of a user group")
                    .allSatisfy(owner -> assertThat(fixture.users.directMessages(owner))
                            .filteredOn(message -> message.words().contains("The survey “CI pulse” about CI, due on"))
                            .singleElement()
                            .satisfies(message -> assertThat(message.words())
                                    .contains(
                                            "was not opened: Candor was not running",
                                            "It is due next on Tuesday 1 December, 10:00.")));
            assertThat(fixture.users.directMessages("U0ANA"))
                    .noneMatch(message -> message.words().contains("was not opened"));
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void answers_survive_a_restart_and_the_result_is_posted_once(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport)) {
            ObjectNode ballot = ForgedSubmissions.choosing(fixture.users.openForm("U0ANA", 1), "satisfaction", "1");
            fixture.as("U0ANA").closeAll();
            TEN.subList(0, 6).forEach(id -> fixture.users.answer(id, 4));
            fixture.restart();
            assertThat(DatabaseReader.answered(fixture))
                    .isEqualTo(TEN.subList(0, 6).stream().sorted().toList());
            TEN.subList(6, 10).forEach(id -> fixture.users.answer(id, 5));
            assertThat(ForgedSubmissions.send(fixture, "U0ANA", ballot))
                    .contains("Your first answers are sealed and stand");

            // The bot is down when the wave is due to close.
            fixture.clock.advanceTo(BotFixture.CLOSES.minus(Duration.ofMinutes(1)));
            fixture.stop();
            fixture.clock.advanceTo(BotFixture.CLOSES.plus(Duration.ofHours(20)));
            assertThat(fixture.users.posts("C0CI")).isEmpty();
            fixture.start();
            fixture.awaitReadiness();
            fixture.clock.notifyListeners();
            fixture.restart();
            fixture.deliver();
            fixture.restart();
            // The prompts and reminders of sixty people are updated at fifty per minute.
            fixture.clock.advance(Duration.ofMinutes(5), Duration.ofSeconds(6));
            the_result_is_there_once(fixture);
        }
    }

    private static void the_result_is_there_once(BotFixture fixture) {
        assertThat(fixture.users.posts("C0CI"))
                .hasSize(1)
                .first()
                .satisfies(result -> assertThat(result.words()).contains("of those who answered", "10–19 answers"));
        assertThat(fixture.users.command(BotFixture.YOU, "ci")).contains("10–19");
        assertThat(fixture.users.atWork())
                .allSatisfy(
                        id -> assertThat(fixture.users.directMessages(id).get(0).words())
                                .contains("is closed"));
    }

    private static long asked(BotFixture fixture) {
        return fixture.users.audience().stream()
                .mapToLong(id -> fixture.users.directMessages(id).stream()
                        .filter(RestartTest::asks)
                        .count())
                .sum();
    }

    private static boolean asks(Message message) {
        return message.element("prompt.skip").isPresent();
    }
}
