package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.AskedOf;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.demo.user.UserDriver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a product whose old generations stay in use says so plainly. */
@Tag("slow")
final class StuckMigrationTest {
    private static final int RESPONDENTS = 36;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String SEVERAL = "At least 3 generations are in use:";
    private static final String STANDSTILL =
            "The share of people who use an older generation has not clearly changed in the last 3 surveys.";
    private static final Question GENERATION = new Question(
                    "generation",
                    QuestionType.SINGLE,
                    "Which of these do you use?",
                    List.of("CI", "Jenkins", "Hudson", "More than one of them", "None of them"))
            .withPurpose(Purpose.GENERATION)
            .askedOf(AskedOf.EVERYONE);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void the_page_warns_of_three_generations_in_use_and_of_an_old_one_that_has_not_moved(Transport transport)
            throws IOException, InterruptedException {
        try (BotFixture fixture = BotFixture.withOpenWave(
                folder, transport, List.of(GENERATION), SmallCompany.ofEngineers(RESPONDENTS + 6))) {
            List<String> people = fixture.users.atWork().stream()
                    .filter(person -> !fixture.users.directMessages(person).isEmpty())
                    .limit(RESPONDENTS)
                    .toList();
            assertThat(people).hasSize(RESPONDENTS);
            for (int wave = 0; wave < 3; wave++) {
                answerAndClose(fixture, people, wave);
            }
            assertThat(fixture.users.command(BotFixture.YOU, "migration ci"))
                    .contains(SEVERAL + "* CI, Jenkins and Hudson.")
                    .as("too early to say")
                    .doesNotContain("not clearly changed in the last");

            answerAndClose(fixture, people, 3);
            assertThat(fixture.users.command(BotFixture.YOU, "migration ci"))
                    .contains(SEVERAL, STANDSTILL)
                    .containsPattern("No clear change since .*under about \\d+ in 100 people do not show");
            assertThat(ReportVisit.by(fixture, BotFixture.YOU, "report ci").read("/migration/ci"))
                    .contains(SEVERAL, STANDSTILL);
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    private static void answerAndClose(BotFixture fixture, List<String> people, int wave) {
        Instant opens = BotFixture.OPENS.plus(WEEK.multipliedBy(wave));
        if (fixture.clock.instant().isBefore(opens)) {
            fixture.clock.advanceTo(opens);
            fixture.deliverPrompts();
        }
        for (int i = 0; i < people.size(); i++) {
            answer(fixture, people.get(i), i % 3 == 0 ? "CI" : i % 3 == 1 ? "Jenkins" : "Hudson");
        }
        fixture.clock.advanceTo(BotFixture.CLOSES.plus(WEEK.multipliedBy(wave)));
        fixture.deliver();
    }

    private static void answer(BotFixture fixture, String person, String generation) {
        UserDriver user = fixture.as(person);
        user.click(fixture.users.prompt(person), "prompt.answer");
        user.awaitModal("ballot");
        user.pick("generation", generation);
        user.submit();
        fixture.users.awaitModal(person, "whole record");
        user.closeAll();
        fixture.clock.advance(Duration.ofSeconds(6)); // Slack limits the opened views per minute.
    }
}
