package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.workspace.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who did not answer are reminded on working days, at most twice. */
@Tag("slow")
final class ReminderDeliveryTest {
    private static final Instant MONDAY = Instant.parse("2026-11-30T09:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-12-02T11:10:00Z");
    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-12-04T22:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void only_people_who_neither_answered_nor_declined_are_reminded_at_most_twice() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            fixture.users.command("U0BEN", "stop");
            // With a prompt on Monday, both reminders fall on working days.
            windTo(fixture, MONDAY);
            assertThat(fixture.users.runOwnerCommand("U0PM", "ask ci")).contains("people are being asked");
            fixture.deliverPrompts();
            fixture.users.answer("U0ANA", 4);
            skip(fixture, "U0CHI");

            // Prompts left between nine and eleven; reminders leave at the same hour. The Kubernetes survey is open
            // too.
            windTo(fixture, WEDNESDAY);
            fixture.deliver();
            assertThat(reminders(fixture, "U0AMIR")).isEqualTo(1);
            assertThat(reminders(fixture, "U0LENA")).isEqualTo(1);
            answerReminder(fixture, "U0LENA");

            windTo(fixture, FRIDAY_NIGHT);
            assertThat(List.of("U0ANA", "U0BEN", "U0CHI")).allMatch(id -> reminders(fixture, id) == 0);
            assertThat(fixture.users.directMessages("U0LENA"))
                    .filteredOn(message -> message.words().contains("Sealed: your answer about CI"))
                    .as("the prompt is replaced and the reminder deleted")
                    .hasSize(1);
            assertThat(reminders(fixture, "U0LENA")).isZero();
            assertThat(reminders(fixture, "U0AMIR")).isEqualTo(2);
            assertThat(fixture.users.audience()).allMatch(id -> reminders(fixture, id) <= 2);
        }
    }

    private static void windTo(BotFixture fixture, Instant then) {
        fixture.clock.advance(Duration.between(fixture.clock.instant(), then), Duration.ofHours(1));
    }

    private static void skip(BotFixture fixture, String user) {
        Message prompt = fixture.users.prompt(user);
        fixture.as(user).click(prompt, "prompt.skip");
        fixture.as(user)
                .awaitMessage(prompt.channel(), message -> message.words().contains("not this time"));
    }

    private static void answerReminder(BotFixture fixture, String user) {
        Message reminder = reminderMessages(fixture, user).findFirst().orElseThrow();
        fixture.as(user).click(reminder, "prompt.rate.3");
        fixture.as(user).awaitModal("ballot");
        fixture.as(user).submit();
        fixture.users.awaitModal(user, "whole record");
        fixture.as(user).closeAll();
    }

    private static long reminders(BotFixture fixture, String user) {
        return reminderMessages(fixture, user).count();
    }

    private static Stream<Message> reminderMessages(BotFixture fixture, String user) {
        return fixture.users.directMessages(user).stream()
                .filter(message -> !message.sentAt().isBefore(MONDAY))
                .filter(message -> message.text().startsWith("A reminder: how is CI"));
    }
}
