package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.workspace.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who are silent are reminded, on working days, twice at the most. */
final class ReminderDeliveryTest {
    private static final Instant MONDAY = Instant.parse("2026-11-30T09:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-12-02T11:10:00Z");
    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-12-04T22:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void only_those_are_reminded_who_neither_answered_nor_declined_and_no_more_than_twice() {
        try (BotFixture stage = BotFixture.set(folder, Transport.HTTP)) {
            stage.command("U0BEN", "stop");
            // Asked on a Monday, both reminders fall on working days.
            windTo(stage, MONDAY);
            assertThat(stage.order("U0PM", "ask ci")).contains("people are being asked");
            stage.ask();
            stage.answer("U0ANA", 4);
            skip(stage, "U0CHI");

            // Asked between nine and eleven, reminded at the same hour. Kubernetes is asked about too by then.
            windTo(stage, WEDNESDAY);
            stage.deliver();
            assertThat(reminders(stage, "U0AMIR")).isEqualTo(1);
            assertThat(reminders(stage, "U0LENA")).isEqualTo(1);
            answerReminder(stage, "U0LENA");

            windTo(stage, FRIDAY_NIGHT);
            assertThat(List.of("U0ANA", "U0BEN", "U0CHI")).allMatch(id -> reminders(stage, id) == 0);
            assertThat(stage.letters("U0LENA"))
                    .filteredOn(letter -> letter.words().contains("Sealed: your answer about CI"))
                    .as("her prompt asks no more, and her reminder is gone")
                    .hasSize(1);
            assertThat(reminders(stage, "U0LENA")).isZero();
            assertThat(reminders(stage, "U0AMIR")).isEqualTo(2);
            assertThat(stage.audience()).allMatch(id -> reminders(stage, id) <= 2);
        }
    }

    private static void windTo(BotFixture stage, Instant then) {
        stage.clock.wind(Duration.between(stage.clock.instant(), then), Duration.ofHours(1));
    }

    private static void skip(BotFixture stage, String user) {
        Message prompt = stage.prompt(user);
        stage.as(user).click(prompt, "prompt.skip");
        stage.as(user).awaitMessage(prompt.channel(), message -> message.words().contains("not this time"));
    }

    private static void answerReminder(BotFixture stage, String user) {
        Message reminder = told(stage, user).findFirst().orElseThrow();
        stage.as(user).click(reminder, "prompt.rate.3");
        stage.as(user).awaitModal("ballot");
        stage.as(user).submit();
        stage.awaitModal(user, "whole record");
        stage.as(user).closeAll();
    }

    private static long reminders(BotFixture stage, String user) {
        return told(stage, user).count();
    }

    private static Stream<Message> told(BotFixture stage, String user) {
        return stage.letters(user).stream()
                .filter(letter -> !letter.sentAt().isBefore(MONDAY))
                .filter(letter -> letter.text().startsWith("A reminder: how is CI"));
    }
}
