package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A result that nobody answers: its next survey waits, its owners are reminded, and their answer is in the next prompt. */
@Tag("slow")
final class AwaitedAnswerTest {
    private static final String OWNER = "U0PM";
    private static final String ENGINEER = "U0ANA";
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant MONDAY = Instant.parse("2026-11-30T09:00:00Z");
    private static final List<String> TEN = List.of(
            ENGINEER, "U0BEN", "U0CHI", "U0LENA", "U0MAGDA", "U0AMIR", "U0GRACE", "U0HIRO", "U0NADIA", "U0DESMOND");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void the_next_survey_waits_for_an_answer_of_which_owners_are_reminded_and_tells_it(Transport transport) {
        try (BotFixture fixture = BotFixture.waitingForAnswers(folder, transport)) {
            TEN.forEach(person -> fixture.users.answer(person, 5));
            fixture.clock.advanceTo(MONDAY);
            fixture.deliver();
            assertThat(messages(fixture, OWNER))
                    .as("owners have two working days")
                    .noneMatch(AwaitedAnswerTest::isList);

            the_next_survey_waits(fixture);
            the_owner_alone_gets_the_weekly_list(fixture);
            the_owner_answers_and_the_survey_opens(fixture);
            another_survey_does_not_say_it_again(fixture);
            fixture.clock.advanceTo(MONDAY.plus(WEEK.multipliedBy(2)));
            fixture.deliver();
            assertThat(messages(fixture, OWNER))
                    .as("nothing is left to answer")
                    .filteredOn(AwaitedAnswerTest::isList)
                    .hasSize(1);
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    private static void the_next_survey_waits(BotFixture fixture) {
        fixture.clock.advanceTo(BotFixture.OPENS.plus(WEEK));
        fixture.deliverPrompts();
        assertThat(fixture.app().openWaves()).isEmpty();
        assertThat(messages(fixture, OWNER))
                .filteredOn(words -> words.contains("is due and waits"))
                .singleElement()
                .asString()
                .contains(
                        "The survey “CI pulse” about CI is due and waits: nobody has answered its result of"
                                + " 29 November 2026 yet.",
                        "The survey opens by itself then.");
        assertThat(messages(fixture, ENGINEER)).noneMatch(words -> words.contains("waits"));
    }

    private static void the_owner_alone_gets_the_weekly_list(BotFixture fixture) {
        fixture.clock.advanceTo(MONDAY.plus(WEEK));
        fixture.deliver();
        assertThat(messages(fixture, OWNER))
                .filteredOn(AwaitedAnswerTest::isList)
                .singleElement()
                .asString()
                .contains("• CI (pulse), 29 November 2026: `/platform-feedback ci`", "One sentence is enough")
                .as("no result without answers")
                .doesNotContain("Jenkins", "Kubernetes");
        assertThat(TEN)
                .allSatisfy(person -> assertThat(messages(fixture, person)).noneMatch(AwaitedAnswerTest::isList));
    }

    private static void the_owner_answers_and_the_survey_opens(BotFixture fixture) {
        fixture.clock.advanceTo(BotFixture.OPENS.plus(WEEK.multipliedBy(2)));
        fixture.deliver();
        assertThat(fixture.app().openWaves()).as("it waits again").isEmpty();
        UserDriver owner = fixture.as(OWNER);
        owner.click(fixture.users.posts("C0CI").get(0), "results.reply");
        owner.awaitModal("reply");
        owner.pick("kind", "DOING");
        owner.type("words", "Faster runners");
        owner.submit();
        fixture.users.awaitModal(OWNER, "Your answer is stored");
        owner.closeAll();

        fixture.deliverPrompts();
        assertThat(fixture.app().openWaves()).hasSize(1);
        assertThat(fixture.users.prompt(ENGINEER).words())
                .contains("Last time you said: about 80 % or more of those who answered are satisfied.")
                .contains("Since then: doing it: Faster runners")
                .doesNotContain(OWNER);
    }

    private static void another_survey_does_not_say_it_again(BotFixture fixture) {
        assertThat(fixture.users.runOwnerCommand(OWNER, "ask ci")).contains("people are being asked");
        fixture.deliverPrompts();
        assertThat(messages(fixture, ENGINEER))
                .anyMatch(words -> words.contains("CI or Jenkins: which do you use?"))
                .filteredOn(words -> words.contains("Last time you said"))
                .hasSize(1);
    }

    private static boolean isList(String words) {
        return words.contains("Nobody has answered these results yet");
    }

    private static List<String> messages(BotFixture fixture, String person) {
        return fixture.users.directMessages(person).stream().map(Message::words).toList();
    }
}
